// Writes crates/frame/data/{languages,countries}.tsv from the Unicode CLDR, in the four languages of the pages.
// Run once for a new version of the CLDR:
//   npm install --no-save --prefix /tmp/cldr cldr-localenames-full cldr-core i18n-iso-countries
//   node scripts/reference_lists.mjs /tmp/cldr/node_modules
import { readFileSync, writeFileSync } from "node:fs";

const packages = process.argv[2];
if (!packages) throw new Error("say where the packages are: node scripts/reference_lists.mjs DIR/node_modules");
const read = (path) => JSON.parse(readFileSync(`${packages}/${path}`, "utf8"));
const spoken = ["et", "en", "ru", "uk"];
const names = (kind) => spoken.map((l) => read(`cldr-localenames-full/main/${l}/${kind}.json`).main[l].localeDisplayNames[kind]);
const version = (name) => read(`${name}/package.json`).version;
const cldr = `Unicode CLDR ${version("cldr-localenames-full")} (cldr-localenames-full, Unicode-3.0)`;

// ISO 639-3 = key of the CLDR; the language's ISO 639-1 code where it has one.
const languages = `est=et ukr=uk rus=ru eng=en
  afr=af amh=am ara=ar ava=av aze=az bak=ba bel=be ben=bn bos=bs bul=bg cat=ca ces=cs che=ce chv=cv ckb dan=da deu=de
  ell=el epo=eo eus=eu fao=fo fas=fa fin=fi fra=fr gle=ga guj=gu hau=ha heb=he hin=hi hrv=hr hun=hu hye=hy ibo=ig ind=id
  inh isl=is ita=it jpn=ja kan=kn kat=ka kaz=kk khm=km kin=rw kir=ky kor=ko krl kur=ku lao=lo lav=lv lin=ln lit=lt ltz=lb
  mal=ml mar=mr mkd=mk mlt=mt mon=mn msa=ms mya=my nep=ne nld=nl nor=no orm=om pan=pa pol=pl por=pt prs=@fa-AF pus=ps
  rom ron=ro sin=si slk=sk slv=sl som=so spa=es sqi=sq srp=sr swa=sw swe=sv tam=ta tat=tt tel=te tgk=tg tgl=tl tha=th
  tir=ti tuk=tk tur=tr twi=tw uig=ug urd=ur uzb=uz vie=vi vro wol=wo xho=xh yid=yi yor=yo zho=zh zul=zu`;
// What the CLDR lacks, or names as nobody should be named.
const own = {
  eso: ["eesti viipekeel", "Estonian Sign Language", "эстонский жестовый язык", "естонська жестова мова"],
  rsl: ["vene viipekeel", "Russian Sign Language", "русский жестовый язык", "російська жестова мова"],
  vro: ["võru", "Võro", "выруский", "вируська"],
  rom: ["romi", "Romani", "романи", "ромська"],
};
const said = names("languages");
const language = (pair) => {
  const [code, key = code] = pair.split("=");
  const found = own[code] ?? said.map((list) => list[key.replace("@", "")]);
  if (found.some((name) => !name)) throw new Error(`no name of ${code}: ${found}`);
  return [code, key.length === 2 ? key : "", ...found].join("\t");
};
const listed = [...languages.split(/\s+/), "eso", "rsl"].filter(Boolean).map(language);

const territories = names("territories");
const country = ([two, three]) => {
  const found = territories.map((list) => list[two]);
  if (found.some((name) => !name)) throw new Error(`no name of ${three}`);
  return [two === "XK" ? "XKX" : three, two, ...found].join("\t");
};
// Without a country: ICAO Doc 9303 part 3, section 5, and Estonia's own.
const without = [
  "XXA\t\tkodakondsuseta\tStateless\tбез гражданства\tбез громадянства",
  "XXB\t\tpagulane (1951. aasta konventsioon)\tRefugee (1951 Convention)\tбеженец (Конвенция 1951 года)\tбіженець (Конвенція 1951 року)",
  "XXC\t\tmuu pagulane\tOther refugee\tдругой беженец\tінший біженець",
  "XXX\t\tkodakondsus teadmata\tNationality unknown\tгражданство неизвестно\tгромадянство невідоме",
  "UND\t\tmääratlemata kodakondsus\tUndetermined citizenship\tнеопределённое гражданство\tневизначене громадянство",
];
const countries = read("i18n-iso-countries/codes.json").map(country).sort();

const write = (file, head, rows) =>
  writeFileSync(new URL(`../crates/frame/data/${file}`, import.meta.url), [...head.map((line) => `# ${line}`), ...rows, ""].join("\n"));
write("languages.tsv", [
  `Names: ${cldr}; eso, rsl, rom and vro by us. Written by scripts/reference_lists.mjs.`,
  "ISO 639-3, ISO 639-1 where there is one, names in et, en, ru, uk. First the languages of the pages, then by code.",
], listed);
write("countries.tsv", [
  `Names: ${cldr}. Codes: i18n-iso-countries ${version("i18n-iso-countries")} (MIT). Written by scripts/reference_lists.mjs.`,
  "ISO 3166-1 alpha-3 and alpha-2, names in et, en, ru, uk. XKX is user-assigned; the last five stand for no country.",
], [...countries, ...without]);
