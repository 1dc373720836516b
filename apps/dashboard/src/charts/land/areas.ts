// What the pieces of the map are, in the practice of the United Nations. A new area is one entry here and, where the
// atlas does not draw it apart, one outline in outlines.json.

/** Land of a State, lit by what that State did. */
export interface StateLand {
  readonly kind: 'state';
  /** ISO 3166-1 numeric code of the State. */
  readonly numeric: string;
  /** Of a part that is told apart: what it is, and what is to be said of it. */
  readonly part?: { readonly name: string; readonly note: string };
}

/** A territory of a State, lit only as far as the State's consent extends to it. */
export interface Territory {
  readonly kind: 'territory';
  /** Its ISO 3166-1 numeric code, under which it may be a participant itself; null where it has none. */
  readonly numeric: string | null;
  readonly name: string;
  /** Other names under which acts tell of it. */
  readonly also?: readonly string[];
  /** Numeric code of the State. */
  readonly of: string;
  /** By the practice of that State, its consent extends here only where it says so. */
  readonly expressly?: true;
  /** On the United Nations list of Non-Self-Governing Territories. */
  readonly nonSelfGoverning?: true;
}

/** Land whose status is not determined, or in dispute: lit by nobody's act. */
export interface Unsettled {
  readonly kind: 'unsettled';
  readonly name: string;
  readonly note: string;
}

export type Area = StateLand | Territory | Unsettled;

const unsettled = (name: string, note: string): Unsettled => ({ kind: 'unsettled', name, note });
const territory = (
  numeric: string | null,
  name: string,
  of: string,
  more: Partial<Pick<Territory, 'also' | 'expressly' | 'nonSelfGoverning'>> = {},
): Territory => ({ kind: 'territory', numeric, name, of, ...more });

const SOVEREIGNTY =
  'a dispute exists between the Governments of Argentina and the United Kingdom of Great Britain and Northern Ireland concerning sovereignty';
const EXPRESSLY = { expressly: true } as const;
const LISTED = { nonSelfGoverning: true } as const;
const BOTH = { ...EXPRESSLY, ...LISTED } as const;

const [AUSTRALIA, CHINA, DENMARK, FINLAND, FRANCE, NETHERLANDS, NEW_ZEALAND, NORWAY, UNITED_KINGDOM, UNITED_STATES] = [
  '036',
  '156',
  '208',
  '246',
  '250',
  '528',
  '554',
  '578',
  '826',
  '840',
] as const;

/**
 * By id of the atlas, or by name of an outline. What is not here is a State under its own numeric code.
 */
export const AREAS: Readonly<Record<string, Area>> = {
  '-1': unsettled(
    'Cyprus, north of the United Nations buffer zone',
    'the Government of Cyprus does not exercise effective control there (Security Council resolutions 541 (1983) and 550 (1984))',
  ),
  '-2': unsettled(
    'Kosovo',
    'references to Kosovo shall be understood in the context of Security Council resolution 1244 (1999)',
  ),
  '158': unsettled(
    'Taiwan Province of China',
    'so named in the practice of the United Nations; lit neither by acts of its own nor by those of China',
  ),
  '238': unsettled('Falkland Islands (Malvinas)', SOVEREIGNTY),
  '239': unsettled('South Georgia and the South Sandwich Islands', SOVEREIGNTY),
  '732': unsettled('Western Sahara', 'status not determined; a Non-Self-Governing Territory'),
  KAS: unsettled('Jammu and Kashmir', 'final status not agreed upon by the parties'),
  'jammu-kashmir': unsettled('Jammu and Kashmir', 'final status not agreed upon by the parties'),
  'aksai-chin': unsettled('Aksai Chin', 'status not agreed between China and India'),
  'arunachal-pradesh': unsettled('Arunachal Pradesh', 'boundary not agreed between China and India'),
  golan: unsettled(
    'Golan',
    'Syrian territory occupied by Israel (Security Council resolutions 242 (1967) and 497 (1981))',
  ),
  jerusalem: unsettled(
    'Jerusalem',
    'status to be agreed by the parties; East Jerusalem is part of the Occupied Palestinian Territory (Security Council resolution 2334 (2016))',
  ),
  abyei: unsettled('Abyei', 'final status not yet determined'),
  halaib: unsettled("Hala'ib Triangle", 'boundary not agreed between Egypt and the Sudan'),
  'bir-tawil': unsettled('Bir Tawil', 'boundary not agreed between Egypt and the Sudan'),
  ilemi: unsettled('Ilemi Triangle', 'boundary not agreed between Kenya and South Sudan'),
  kurils: unsettled(
    'Etorofu (Iturup), Kunashiri (Kunashir), Shikotan and the Habomai Islands',
    'sovereignty disputed between Japan and the Russian Federation',
  ),
  mayotte: unsettled(
    'Mayotte',
    'sovereignty disputed between the Comoros and France (General Assembly resolution 49/18)',
  ),

  '-3': { kind: 'state', numeric: '706' },
  '086': {
    kind: 'state',
    numeric: '480',
    part: { name: 'Chagos Archipelago', note: 'part of Mauritius: General Assembly resolution 73/295' },
  },
  '275': {
    kind: 'state',
    numeric: '275',
    part: { name: 'State of Palestine', note: 'non-member observer State of the United Nations' },
  },
  crimea: {
    kind: 'state',
    numeric: '804',
    part: { name: 'Crimea', note: 'part of Ukraine: General Assembly resolution 68/262' },
  },
  ceuta: { kind: 'state', numeric: '724' },
  melilla: { kind: 'state', numeric: '724' },

  '334': territory('334', 'Heard Island and McDonald Islands', AUSTRALIA),
  '574': territory('574', 'Norfolk Island', AUSTRALIA),
  IOA: territory(null, 'Christmas Island and Cocos (Keeling) Islands', AUSTRALIA, {
    also: ['Christmas Island', 'Cocos (Keeling) Islands'],
  }),
  '344': territory('344', 'Hong Kong', CHINA, {
    ...EXPRESSLY,
    also: ['Hong Kong Special Administrative Region', 'Hong Kong SAR'],
  }),
  '446': territory('446', 'Macao', CHINA, {
    ...EXPRESSLY,
    also: ['Macao Special Administrative Region', 'Macao SAR', 'Macau'],
  }),
  '234': territory('234', 'Faroe Islands', DENMARK, { also: ['Faeroe Islands', 'Faroes'] }),
  '304': territory('304', 'Greenland', DENMARK),
  '248': territory('248', 'Åland Islands', FINLAND, { also: ['Åland'] }),
  '258': territory('258', 'French Polynesia', FRANCE, LISTED),
  '260': territory('260', 'French Southern and Antarctic Lands', FRANCE, { also: ['French Southern Territories'] }),
  '540': territory('540', 'New Caledonia', FRANCE, LISTED),
  '652': territory('652', 'Saint Barthélemy', FRANCE),
  '663': territory('663', 'Saint Martin (French part)', FRANCE, { also: ['Saint Martin'] }),
  '666': territory('666', 'Saint Pierre and Miquelon', FRANCE),
  '876': territory('876', 'Wallis and Futuna', FRANCE, { also: ['Wallis and Futuna Islands'] }),
  'french-guiana': territory('254', 'French Guiana', FRANCE),
  guadeloupe: territory('312', 'Guadeloupe', FRANCE),
  martinique: territory('474', 'Martinique', FRANCE),
  reunion: territory('638', 'Réunion', FRANCE),
  '531': territory('531', 'Curaçao', NETHERLANDS, EXPRESSLY),
  '533': territory('533', 'Aruba', NETHERLANDS, EXPRESSLY),
  '534': territory('534', 'Sint Maarten (Dutch part)', NETHERLANDS, { ...EXPRESSLY, also: ['Sint Maarten'] }),
  'bonaire-saba-st-eustatius': territory('535', 'Bonaire, Sint Eustatius and Saba', NETHERLANDS, {
    ...EXPRESSLY,
    also: [
      'Caribbean part of the Netherlands',
      'Caribbean part of the Netherlands (Bonaire, Sint Eustatius and Saba)',
      'Caribbean Netherlands',
      'Bonaire',
      'Sint Eustatius',
      'Saba',
    ],
  }),
  tokelau: territory('772', 'Tokelau', NEW_ZEALAND, BOTH),
  'svalbard-jan-mayen': territory('744', 'Svalbard and Jan Mayen', NORWAY, { also: ['Svalbard'] }),
  '060': territory('060', 'Bermuda', UNITED_KINGDOM, BOTH),
  '092': territory('092', 'British Virgin Islands', UNITED_KINGDOM, BOTH),
  '136': territory('136', 'Cayman Islands', UNITED_KINGDOM, BOTH),
  gibraltar: territory('292', 'Gibraltar', UNITED_KINGDOM, BOTH),
  '500': territory('500', 'Montserrat', UNITED_KINGDOM, BOTH),
  '612': territory('612', 'Pitcairn', UNITED_KINGDOM, { ...BOTH, also: ['Pitcairn Islands'] }),
  '654': territory('654', 'Saint Helena, Ascension and Tristan da Cunha', UNITED_KINGDOM, {
    ...BOTH,
    also: ['Saint Helena'],
  }),
  '660': territory('660', 'Anguilla', UNITED_KINGDOM, BOTH),
  '796': territory('796', 'Turks and Caicos Islands', UNITED_KINGDOM, BOTH),
  '831': territory('831', 'Guernsey', UNITED_KINGDOM, { ...EXPRESSLY, also: ['Bailiwick of Guernsey'] }),
  '832': territory('832', 'Jersey', UNITED_KINGDOM, { ...EXPRESSLY, also: ['Bailiwick of Jersey'] }),
  '833': territory('833', 'Isle of Man', UNITED_KINGDOM, EXPRESSLY),
  '016': territory('016', 'American Samoa', UNITED_STATES, LISTED),
  '316': territory('316', 'Guam', UNITED_STATES, LISTED),
  '580': territory('580', 'Northern Mariana Islands', UNITED_STATES),
  '630': territory('630', 'Puerto Rico', UNITED_STATES),
  '850': territory('850', 'United States Virgin Islands', UNITED_STATES, LISTED),
};
