/** The word lists of the former reading, as they were. A list becomes a set when its first word is looked up. */

/** Makes a test for the words of `list`. */
export function listed(list: string): (word: string) => boolean {
  let set: ReadonlySet<string> | undefined;
  return (word) => {
    set ??= new Set(list.trim().split(/\s+/));
    return set.has(word);
  };
}

export const isTitle = listed(`
  dr drs prof professor doctor mr mrs ms miss mx mister sir dame rev reverend capt captain sgt lt
  herr frau hr dipl ing dipling dipling mag magister ir univprof profdr drmed drjur drrernat med habil
  mme mlle monsieur madame sr sra srta dott dottssa dottore avv shri smt engr ingeniero
`);

export const isSuffix = listed(`
  jr junior sr snr ii iii iv phd dphil edd dba md mba emba msc bsc meng beng mph mpa mfa llm llb jd esq dds dvm pharmd
  psyd rn cpa cfa cfp cma cia cisa cissp cism pmp pmi acca fcca aca facs frcs mcips shrm shrmcp shrmscp phr sphr
  obe mbe cbe kbe kc qc csc ing ret ceo cfo cto coo cmo cio cro vp evp svp
`);

export const isParticle = listed(`
  van von vom zu zum zur der den ter ten te de del della delle dei degli di da dal das do dos du des la le las los
  af av bin ibn ben bint binti al el abu ould st saint mac mc بن ابن بنت ال ابو בן בר בת
`);

export const isChineseDoubleName = listed(`
  欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 鲜于 鮮于
  东方 東方 独孤 獨孤 南宫 南宮 端木 百里 呼延 轩辕 軒轅 澹台 濮阳 濮陽 淳于 单于 太史 申屠 仲孙 仲孫 钟离 鍾離
`);

export const isJapaneseName = listed(`
  佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤
  清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田
  西村 藤井 金子 岡本 藤原 中野 三浦 原田 松田 竹内 中山 小野 田村 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山
  安藤 高木 谷口 大野 丸山 今井 河野 藤本 武田 村田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 野口 菊地
`);

export const isKoreanDoubleName = listed('남궁 황보 제갈 사공 선우 서문 독고 동방');

export const isLegalSuffix = listed(`
  inc incorporated corp corporation co company llc llp lp plc ltd limited pllc pc pbc
  gmbh ggmbh mbh ag kg kgaa ohg ug ek ev eg se sce sa sas sasu sarl sca snc srl srls spa sapa bv nv vof cv
  ab aktiebolag as asa aps oy oyj hf ehf sro doo dd ad ood eood kft zrt nyrt bt rt jsc ojsc pjsc
  pte pty pvt private bhd sdn kk gk tbk sl slu sau ltda eireli sab cia jv fzco fze fzllc and
  ооо оао зао пао ао ип тов оод еоод аг ε ae ike epe 株 有 合 주
`);

export const isLegalPrefix = listed('the pt ooo oao zao pao ооо оао зао пао ао ип тов 株 有 合 주');

export const LEGAL_PHRASES: readonly string[] = [
  'sp z oo',
  'sp zoo',
  'sa de cv',
  's de rl de cv',
  'sapi de cv',
];

export const LEGAL_UNSPACED: readonly string[] = [
  '股份有限公司',
  '有限責任公司',
  '有限责任公司',
  '有限公司',
  '株式会社',
  '有限会社',
  '合同会社',
  '주식회사',
  '유한회사',
];
