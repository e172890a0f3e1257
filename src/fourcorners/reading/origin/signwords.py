"""The words and shapes by which a place of signing is known: names, titles, marks, labels, closing formulas."""

from __future__ import annotations

import re

NAME_WORD = r"[A-ZÀ-ÞĀ-žΑ-ΩА-ЯІЇЄ][a-zß-ÿĀ-žά-ώа-яіїє'’][a-zA-ZÀ-ÿĀ-žά-ώа-яіїє'’-]{0,23}"
NAME = re.compile(
    r"(?:(?:Dr|Mr|Ms|Mrs|Mme|M|Hon|Det|Sgt|Lt|Insp|Dep|SA|SSA|HHJ|Dott|dott\.ssa|Sra?|Dra?)\.?(?:ssa)? |The Honorable |Honorable )*"
    rf"(?:(?:{NAME_WORD}|[A-Z]\.(?:[- ]?[A-Z]\.)?)(?: [A-Z]\.)?(?: (?:de|del|da|do|dos|la|van|von|der|den|di|Le|La))*(?: {NAME_WORD}){{1,3}})"
    r"(?:,? (?:Jr|Sr|II|III)\.?)?"
)
NOT_NAME = re.compile(
    r"united states|attorney|department|police|special agent|unit\b|bureau|division|court|judge|magistrate|street|office|"
    r"agency|justice|best|regards|team|state of|county|printed|judicial|signature|city|page|attachment|district|commissioner|"
    r"deputy|inspector|officer|director|superintendent|secretary|prosecutor|sheriff|detective|agent|constable|sergeant|chief|"
    r"general|clerk|parquet|tribunal|juzgado|amtsgericht|staatsanwalt|official|stamp|dated?\b|name of|title|seal|her honour|"
    r"his honour|commonwealth|people|warrant|order|subpoena|schedule|exhibit|address|service|return|crown|copy|true|case"
)
TITLES = (
    r"(?:chief |senior |acting |presiding |associate |deputy |first |supervisory |special |duty |group |revenue |specialist |"
    r"assistant |resident |intelligence |detective |honorable |the |her honour |his honour |staff |trial |superior )*"
    r"(?:(?:united states |u\.\s?s\.\s?|state |county |circuit |district |superior court |municipal |family |crown |chief |"
    r"general sessions |criminal court |supreme court ){0,3}(?:magistrate|judge|justice)(?: judge| presiding| of the [a-z ]{4,34})?"
    r"|(?:assistant )?(?:united states|u\.s\.) attorney|(?:assistant )?(?:deputy )?district attorney|(?:assistant )?attorney general"
    r"|(?:assistant )?prosecuting attorney|(?:assistant )?(?:county|state'?s|commonwealth'?s|city) attorney|agent(?: in charge)?"
    r"|clerk(?: of (?:the )?(?:court|superior court|courts))?|deputy clerk|director|sergeant|lieutenant|captain|investigator|"
    r"inspector|officer|commissioner|prosecutor|trial attorney|staff attorney|attorney|superintendent|constable|sheriff|"
    r"supervisor|chief of police|counsel|secretary|minister|police constable|registrar|adjutant|detective)"
)
TITLE = re.compile(rf"\b{TITLES}\b")
BENCH = re.compile(
    r"judge|justice|magistrate|\bclerk|juez|magistrad|richter|\bjuge\b|giudice|pubblico ministero|juiz|rechter|registrar"
)
# Titles of other countries, which stand over or under the name at the end of a paper.
TITLE_ABROAD = re.compile(
    r"^(?:l'officier de police judiciaire|le (?:directeur|procureur|juge|commandant|chef|préfet|greffier)|el (?:magistrad|juez|fiscal|"
    r"instructor|jefe|secretari)|la (?:magistrad|juez|letrada|fiscal|jueza)|il (?:pubblico ministero|giudice|procuratore|dirigente|comandante)"
    r"|o (?:procurador|juiz|delegado|escrivão)|a (?:procuradora|juíza|delegada)|procurador|delegad|juiz|juíza|de officier van justitie|de rechter"
    r"|(?:ober)?staatsanw[aä]lt|richter|rechtspfleger|kriminal|polizei|regierungs|im auftrag|i\. ?a\.|el fiscal|adjudant|capitaine|major|brigadier"
    r"|premier substitut|substitut|vice-procureur)"
)
EXPLICIT = re.compile(
    r"/s/ ?|/ ?e-?s(?:ig(?:ned|nature)?)? ?/ ?|(?<!\w)\(s\.?\) (?=[a-zà-ž])|\((?:get|getekend|sgn|sgd|signé|signée|signat|podp|firmato|f\.to|assinado)\.?\)|elektronisch gefertigt|/signed/ ?|\bs/ (?=[a-z])|/ ?s ?/ ?(?=[a-z])|(?:digitally|electronically) (?:signed|sealed|approved)(?: by)?|signed (?:electronically|digitally|"
    r"by electronic means|with a qualified)|electronic(?:ally)? signature of|qualified electronic signature|docusigned by|\(e?-?signed\)|\[e?-?signed\]|\bsd/-"
    r"|digital signature|\bsigned by\b:?|signature on file|signature authorized by|firmado (?:electr[oó]nicamente|digitalmente|por)|\bfdo\.?:? ?"
    r"|sign[ée] (?:[ée]lectroniquement|num[ée]riquement)|\bsign[ée](?:e)? ?:|\bgez\. ?|firmato (?:digitalmente|elettronicamente|da)|\bf\.to\b"
    r"|assinado (?:digitalmente|eletronicamente|electronicamente|por)|elektronisch (?:signiert|ondertekend)|\(l\.s\.\)|per telephone|\bs\.r\.\b|manda y firma|lo (?:mandó y )?firma|\bsgd\.? ?(?=[a-z])|\(signature\)[ :]{1,3}(?=[a-z])|\bw\.g\.,? ?(?=[a-z])|(?<!\b[ia]l )(?<!\b[dn]el )(?<!\bdal )\bsig\. (?=[a-z])|podpisan[oy] (?:elektronicznie|elektronicky)|elektronikus(?:an)? aláír|e-imzalıdır|imzalanmıştır"
)
EXPLICIT_WORDS = (
    "/s/", "/esig", "/es/", "/e-s", "(esigned", "(e-signed", "[esigned", "(s) ", "(s.) ", "(get", "(sgn", "(sgd", "(signé", "(signat", "(podp", "(firmato", "(f.to", "gefertigt", "/signed/", "s/ ", "/ s", "signed", "signature", "docusign", "sd/", "firmado", "firmato", "signé", "signe ", "gez.", "fdo", "assinado",
    "elektronisch", "(l.s", "sgd", "w.g.", "sig. ", "manda y", "firma", "podpisan", "elektronikus", "imzal", "e-imza", "digitally", "electronically", "electronic", "qualified", "f.to",
)  # fmt: skip
# That there is a signature, in the words of whoever copied or translated the paper.
NOTED = re.compile(
    r"[(\[] ?(?:(?:own |handwritten |digital |electronic )?signature|signed|sig\.|initialled|sgd\.?|signé|assinatura eletrônica|firma electrónica(?: avanzada)?|firma digitale|unterschrift|handtekening|firma|assinatura|podpis|underskrift|allekirjoitus)(?:(?:,|;| and| und| et| en| y| e| &)? ?(?:(?:official |round )?seal(?:ed)?|stamp(?:ed)?|dienstsiegel|siegel|cachet|stempel|sello|timbro|selo))? ?[)\]]"
)
NOTED_WORDS = ("sig.", "initialled", "sgd", "signé", "signature", "signed", "unterschrift", "handtekening", "firma", "assinatura", "podpis", "underskrift", "allekirjoitus")  # fmt: skip
RULE = re.compile(r"_{5,}|(?:_ ){4,}|\.{12,}|(?:\. ){8,}|…{3,}|-{20,}")
LABEL = re.compile(
    r"(?:judge'?s |applicant'?s |attorney'?s |issuing officer'?s |officer'?s |agent'?s )?signature(?: of (?:the )?(?:judge|clerk|deputy|issuing|justice|"
    r"magistrate|officer|applicant|affiant|agent|attorney)(?:[\w ,/-]{0,60}(?=:)|[\w ]{0,30}))?|\bby the court(?=:)|\bsigned|\bsignature|unterschrift|\bfirma|\bassinatura|handtekening|signature"
)
CLOSING = re.compile(
    r"\b(?:sincerely(?: yours)?|very truly yours|yours (?:faithfully|sincerely|truly)|respectfully(?: (?:submitted|requested|yours))?|(?:best|"
    r"kind|warm)(?:est)? regards|regards|atentamente|saludos cordiales|(?:un )?cordial saludo|cordialement|mit freundlichen? gr[uü](?:ß|ss)(?:en)?|freundliche gr[uü](?:ß|ss)e|hochachtungsvoll|distinti saluti"
    r"|(?:met )?vriendelijke groet(?:en)?|hoogachtend|thanking you|salutations distinguées|sentiments distingués|considération distinguée|bien à vous|cordiali saluti|(?:com os )?melhores cumprimentos|atenciosamente|respectueusement|le saluda"
    r"|z poważaniem|s úctou|s pozdrav[eo]m|lep pozdrav|s (?:spoštovanjem|poštovanjem)|srdačan pozdrav|cu (?:stimă|respect|deosebită considerație)|tisztelettel|üdvözlettel|με (?:εκτίμηση|τιμή)|lugupidamisega|ar cieņu|pagarbiai|с уважение[м]?|з повагою|с поштовањем"
    r"|(?:med )?(?:vänlig|venlig|vennlig) (?:hälsning|hilsen)(?:ar)?|med hilsen|ystävällisin terveisin|terveisin|kunnioittaen|virðingarfyllst|saygılarımla)\b[ ,.:]*"
)
CLOSE_WORDS = (
    "sincerely", "yours", "respectfully", "regards", "atentamente", "saludos", "cordialement", "mit freundliche", "cordial",
    "hochachtungsvoll", "distinti saluti", "met vriendelijke", "thanking you", "salutations", "cordiali saluti",
    "com os melhores", "respectueusement", "le saluda", "freundliche gr", "vriendelijke", "hoogachtend", "sentiments", "considération", "bien à",
    "melhores", "atenciosamente", "z poważaniem", "s úctou", "s pozdrav", "lep pozdrav", "s spoštovanjem", "s poštovanjem", "srdačan", "cu stimă", "cu respect", "cu deosebită",
    "tisztelettel", "üdvözlettel", "με εκτίμηση", "με τιμή", "lugupidamisega", "ar cieņu", "pagarbiai", "с уважение", "з повагою", "с поштовањем", "vänlig", "venlig", "vennlig", "med vänlig",
    "med venlig", "med vennlig", "med hilsen", "ystävällisin", "terveisin", "kunnioittaen", "virðingarfyllst", "saygılarımla",
)  # fmt: skip
SIGN_HERE = re.compile(
    r"signature of|\(signature\)|judge'?s signature|signature:|applicant'?s signature|signature of clerk|\[signature\]"
)
# The officer who swears to a paper, not the one who issues it.
SWORN = re.compile(
    r"affiant|sworn to|subscribed|declarant|applicant|complainant|certif(?:y|ied)|received by|return of|served by|witness:"
)
