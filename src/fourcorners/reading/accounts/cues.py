"""The words around an identifier by which a paper shows whose it is: the target's, the asking side's, or another's."""

from __future__ import annotations

import re

from fourcorners.reading.texts.turns import Turns

TARGET = Turns(
    r"\b\w{3,20}konto?e?n?s?\b|\bpostf(?:ach|ächer)\w*|\bbuz[oó]n|\bboîtes? (?:aux lettres|mail|e-?mail|électroniques?)|\b(?:kont[aoem]{1,2}|użytkowni\w+|abonent\w*|gebruiker\w*|abonnee\w*|användar\w*|bruger\w*|bruker\w*|nutzer\w*|benutzer\w*|konto|konten|kennung\w*|profil\w*|anschluss\w*|rufnummern?|beschuldigt\w*|comptes?|utilisateurs?|abonnés?|titulaires?|identifiants?|pseudo\w*|cuentas?|usuari[oa]s?|titular\w*|perfil\w*|utent[ei]|intestatari\w*|profil[oi]|contas?|usuári\w+|utilizador\w*)\b|target|subject (?:account|telephone|phone|device|number)|\baccounts?\b|associated (?:with|to)|\bsubscribers?\b|\busers?\b|\bsellers?\b|\btraders?\b|user ?names?|screen ?name|\bhandles?\b|identified (?:by|as)|\bassigned\b|\bfollowing\b|registered (?:to|with|under)"
    r"|belong(?:s|ing)? to|used by|\blogins?\b|\bidentifiers?\b|\bprofiles?\b|\bips?\b|internet (?:protocol|address)|\bdevices?\b|regarding|pertaining to|relating to|concerning|information (?:about|for|on)|records? (?:for|of)|\bthe number\b"
    r"|(?:telephone|phone|mobile|cell|cellular|msisdn|call|whatsapp|fax) (?:telephone |phone )?numbers?|known as|\bposted? (?:by|at)|\bpages?\b|\burls?\b|\blinks?\b|web ?sites?|\bstorefronts?\b|\bvoice numbers?\b|\bdomains?\b|repositor|\bimei\b|\bcontrolled by|\b(?:tied|linked) to\b|\b(?:his|her|their|whose) (?:[\w']{2,20} ){0,2}(?:(?:user|screen|account|profile) ?)?(?:name|handle|account|profile) (?:is|was)\b|located at|\bmailbox|\binbox|published|hosted|channel"
)
CONTACT = Turns(
    r"\b(?:mailing|comply by|delegad\w+|escriv\w+|antwort\w*|réponses?|retour|respuestas?|rispost\w+|respostas?|odpowied\w+|antwoord\w*|svar|auskunft richten|zu richten an|richten sie|telefonisch|remitirán|poczt[aą] na|det|sgt|insp|inspector|constable|deputy|sheriff|prosecutor|commissaire|officier|kommissar\w*|kriminal\w*|staatsanw\w*|procura|fiscal[ií]a|comisar\w+|rückfragen|ansprechpartner\w*|sachbearbeiter\w*|bearbeiter\w*|durchwahl|zuständig|an (?:die|folgende) adresse|à l'adresse|par courriel|m'informer|a la dirección|all'indirizzo|adressée? à|contacter|courriel de contact|téléphone :|poste|enquêteur|remitir(?:se)? a|contacto|inviare|trasmettere a|referente|enviar (?:para|ao?)|contato)\b|\bcontact\b|\bquestions?\b|\breturn(?:ed|able)?\b|\bsend\b|\bsent to\b|\bdeliver(?:ed|y)?\b|\bfax\b|\bfacsimile\b|\btel\b|\bsincerely\b|\bcc:|\breply\b|\bresponses?\b|\brespond\b|\bforward(?:ed)?\b|\be-?mail(?:ed)?:|\bemail to\b|\be-?mail (?:[\w-]{2,12} ){1,3}to\b|\be-?mailed to\b"
    r"|\bsubmit(?:ted)?\b|\bspecial agent\b|\bdetective\b|\battorney\b|\bofficer\b|\binvestigator\b|\bsergeant\b|\brequesting party|\breach\b|\bcall\b(?! (?:number|records|detail|logs))|\bserved? (?:on|by|upon|via)\b|\bregards\b|\bphone:|\btelephone:|\bcell:|\bmobile:|\bdirect:|\boffice:"
    r"|\bvia e-?mail\b|\bby e-?mail\b|further information|\bvisit\b|\bupload\b|\bportal\b|\bsee\b|available (?:at|on)|applicant|\bfrom:|\bdesk\b|\bmailto\b|\baan te leveren\b|\b(?:be|is|are) (?:provided|produced|supplied|furnished|transmitted|made|given)\b[^.;]{0,110}\bto\s*$|\b(?:my|our) (?:direct |office |mobile |cell |desk |work |e-?mail )*(?:number|phone|line|extension|e-?mail|address|mailbox)\b|\bcustodian|\baddressed to|\bproduce (?:the )?(?:records|documents) to\b|\bat the following\b|\bversion\b"
)
AFTER = re.compile(
    r"\s{0,2}[,]?\s{0,2}\(?(?:hereinafter|hereafter|[\"“?']?(?:the )?[\"“?']?(?:target|subject|account|e-?mail account))|\s{1,2}(?:account|profile|page|channel|user)s?\b",
    re.IGNORECASE,
)
# Who asks, on the line of a number or an address: "Special Agent Lena Ortiz, (215) 555-0117".
OFFICERS = re.compile(
    r"^\W{0,4}(?:special agent|detective|det\b|sergeant|sgt\b|officer|inspector|insp\b|isp\b|constable|investigator|attorney|prosecutor|deputy|dep\b|lieutenant|lt\b|captain"
    r"|trooper|agent|analyst|dc \d|ds \d|pc \d|di \d|supt\b|staatsanw\w+|oberstaatsanw\w+|kommissar\w*|kriminal\w+|kok\b|khk\b|pok\b|brigadier|adjudant|capitaine|commissaire|lieutenant|maréchal\w*"
    r"|major|procureur\w*|capitán|teniente|sargento|comisar\w+|fiscal|inspector\w*|maresciallo|ispettore|capitano|brigadiere|sostituto|inspetor\w*|agente|hoofdagent|rechercheur|officier)\b"
)
# Right before words such as "à l'adresse" that else lead to the asking side: what is tied to a person's address.
TIED = re.compile(
    r"\b(?:(?:associ|li[ée]|rattach|relati[fv]|enregistr|inscri|correspond|affér|concern|asociad|vinculad|registrad|ligad|collegat|intestat|riferit"
    r"|registrat|abbinat|hinterlegt|verknüpft|gehör|registriert|assoziiert|zugeordnet|gekoppeld|geregistreerd|behor)\w*|e|ed|et|y|o|ou|u|und|oder|en|of"
    r"|titulaires? de|utilisant|avec|mit|unter|con|com)\s(?:den? |der |die |das |aux? |ao |alla )?$"
)
REMOVING = Turns(
    r"(?:request|please|must|shall|order|require|demand|kindly|should|hereby|ask|notif)\w*\b[^.]{0,120}\b(?:remov|block|tak(?:e|ing) ?down|takedown|withhold|delet|disabl|restrict|unpublish|geo-?block)"
    r"|\b(?:removal|takedown|blocking|withholding) (?:request|order|notice|of)\b|violat\w+|unlawful|illegal|prohibited|запрещ|огранич|sperr|lösch|retirada|suppression|retirer|retrait|inaccessibles?|rimozione|rimuovere|удал"
)
POST = re.compile(
    r"/(?:status|statuses|posts?|p|v|r|comments|watch|story|stories|articles?|news|reel|reels|videos?|photos?|reviews?|t|permalink|blob|issues|wiki)[/?]|/20\d\d/\d\d?/|[?&](?:v|story_fbid)=|/@\w+/\d{6,}",
    re.IGNORECASE,
)
# Pages of a site of its own, which a removal request names by their addresses.
SITE = re.compile(r"/20\d\d/\d\d?/|/(?:blob|issues|wiki|news|articles?)[/?]")
OF_OTHERS = Turns(
    r"\b(?:(?:earlier|previous|prior|former) (?:order|notice|request|subpoena|warrant|letter)s?\b[^;]{0,100}|victims?|in danno di|zum nachteil (?:von|de[rs])|au préjudice d[eu]|en perjuicio de|em prejuízo d[eao]|ten nadele van|complainants?|witness(?:es)?|reporting (?:party|person)|member of the public|informants?|'s own account|(?:her|his|their) own|(?:investigator|officer|agent|detective|inspector|undercover|employee)s?\b[^.;]{0,40}?\b(?:using|used|with|from|through|via|operat\w+|logged in(?:to)? (?:as|with))\b|(?:mother|father|parents?)(?! (?:says?|said|believes?|told|reports?|reported|thinks?|knows?|confirm\w*|gave)\b)|school|employer|(?:der|die|ihrer|ihre|seiner|seine) (?:mutter|vater|eltern|mitschüler\w*|freund\w*)|(?:de )?(?:la|sa) mère|(?:du|son) père|(?:de )?(?:la|su) madre|(?:del|su) padre|(?:della|sua) madre|de moeder|geschädigte\w*|anzeige\w*|zeug(?:e|in|en)\b|victime|plaignante?|"
    r"témoin|víctima|denunciante|perjudicad\w+|testigo|persona offesa|vittima|querelante|denunciante|ofendid\w|vítima|testemunha|slachtoffer|aangever|aangeefster|getuige|"
    r"pokrzywdzon\w+|zawiadamiając\w+|målsägande|fornærmede|anmelder)\b"
)
# How an officer is reached, in one bracket: "(m.lafreniere@sras.example, 418-555-0126)".
IN_A_BRACKET = re.compile(
    r"\(\s?[\w.+-]{1,64}@[\w.-]{3,80}\s?[,;/]\s{1,3}(?:tel\.?|ph\.?|phone|tél\.?)?\s?\+?[\d(][\d ()./-]{6,18}\)"
)
# The number of an officer: "Revenue Agent Ansel Kowalczyk (ID 1000555)".
BADGE = re.compile(
    r"\b(?:agent|officer|detective|sergeant|inspector|investigator|trooper|deputy|constable|examiner|analyst|lieutenant|captain)\b[\w .'-]{0,40}[(,] ?(?:id|badge|shield|star|no\.?|employee)\b[^)]{0,12}$"
)
# "Paid into account 0099-5501-42": a bank's account.
BANKED = re.compile(
    r"\b(?:paid|transfer\w*|deposit\w*|wired|credited|remitted) (?:in)?to (?:the |an? |his |her |their )?(?:bank )?account\b[^.;]{0,20}$"
)
# Behind an account: "... is that of the victim", "..., which belongs to the complainant".
THEIRS = re.compile(
    r"(?:[^.;]|\.(?=\w)){0,80}?\b(?:is|are) (?:a |an |the )?(?:witness(?:es)?|victims?|complainants?|minors?|children)\b|(?:[^.;]|\.(?=\w)){0,40}?\b(?:is|are|was|were) (?:used|operated|run|kept) by (?:the |an? |our |my )?(?:\w+ )?(?:officers?|agents?|detectives?|informants?|victims?)\b|(?:[^.;]|\.(?=\w)){0,80}?\b(?:(?:is|are|was|were) (?:that|those|the (?:own |personal )?(?:account|profile|page)) of|belong(?:s|ing)? to|gehört|appartient à|pertenece a|appartiene a|pertence a|is van)"
    r"\s(?:the |a |an |his |her |der |dem |die |la |le |el |al? |alla |à |de |o )?(?:victim|complainant|witness|informant|reporting|injured|(?:person|company|firm|business|shop|bank|woman|man|lady|one) (?:who|that|which) (?:reported|complained|suffered|lost|was|has)|geschädigt\w*|anzeige\w*|mutter|victime|plaignante?"
    r"|víctima|denunciante|parte denunciante|vittima|persona offesa|querelante|vítima|slachtoffer|aangever)\b"
)
SEPARATES = re.compile(
    r"\s{0,4}[,;/&]?\s{0,4}(?:and|or|und|et|y|e|en|sowie)?\s{0,40}(?:[•*–-]|\(?\w{1,2}[.)])?\s{0,20}"
)
# The rest of a row that is figures and times, and the number of the next.
ROW_ENDS = re.compile(r"(?:[\s\d.:/,|–-]|utc|gmt|port|[ap]\.?m|ces?t)*\n[\s\d.)(|]{0,12}$", re.IGNORECASE)
FILL_IN = re.compile(r"\[ ?(?:e\.?g\.?|insert|example|enter|i\.e\.|name of|fill)")
QUOTE = re.compile(r"[\"“„«]\s?(?P<value>@?\w[\w.~-]{1,38}\w)\s?[\"”“»]")
# The words before a term that the paper defines, not a name: (the "Provider").
DEFINES = re.compile(
    r"(?:\(|\(the|\bthe|hereinafter|hereafter|\bor|\bthis|\bterm|\bword|nachfolgend|ci-après|en adelante|di seguito)[ \t]*$"
)
# Right before a name in quotes, which then is one whatever else the clause says.
CALLED = re.compile(
    r"\b(?:registered|known|named|called|styled|identified) (?:as|by|under)\W{0,3}$|\b(?:accounts?|user ?name|profile|konto|profils?|compte|cuenta|perfil|nutzer\w*)\W{0,3}$"
)
NAMED_AS = re.compile(
    r"\bunder the (?:user ?name|name|handle|alias|pseudonym)\s*$|\b(?:registered|known|trades?|posts?|named|called|styled|identified|goes|appears?) (?:as|by|under)\b[^.;]{0,20}$|\b(?:channel|page|group|seller|shop|moniker|nick|alias|display name)\b[^.;]{0,20}$"
)
WHOSE = re.compile(
    r"\b(?:us(?:es|ed|ing)|nutzte?n?|verwendete?n?|utilis\w+|utiliz\w+|usand\w|usat[oa]|gebruikte?)(?: (?:the|die|das|l'|la|el|il|lo|o|het|een|an?|un|una)?\W?(?:e-?mail)?[ -]?(?:address|adresse?n?|account|konto|adres|dirección|correo|indirizzo|endereço|compte|courriel)(?: (?:e-?mail|électronique|electrónico))?)?\s*$|\b(?:records?|data|information|contents?) (?:of|for|about|on)(?: the)?(?: (?:account|mailbox|user|subscriber|e-?mail address))?\s*$|\b(?:accounts?|mailbox|users?|subscribers?|account holder)\s{0,2}:?\s*$"
)
ONLY_LABEL = re.compile(r"^(?:e-?mail|phone|telephone|mobile|cell|telefon|tel)\.?: ?$")
REACHED_BY = re.compile(
    r"\b(?:e-?mail(?:ed)?|send|sent|return(?:ed)?|forward(?:ed)?) (?:[\w-]{2,12} ){0,3}to\W{0,3}$|(?:\bfax|\btel(?:efax|\.)|durchwahl|\bph\b)\W{0,4}$|\b(?:fax|tel)\.?:?\s*\+?[\d ()/-]{0,14}$"
)
MAIL_NOUN = re.compile(
    r"\b(?:postf(?:ach|ächer)\w*|buz[oó]n|(?:e-?mail-?)(?:adressen?|account|konto|postfach|address(?:es)?)|mailadressen?|adresses? (?:e-?mail|électroniques?|mail)|courriel|correos?(?: electrónicos?)?|posta elettronica|indirizzo e-?mail|casella|"
    r"endereços? eletr\w+|correio eletr\w+|adres(?:u|em)? e-?mail|e-mailadres\w*|e-postadress\w*|e-mailadresse\w*)\b\W{0,3}(?:\w+ ){0,2}\W{0,2}$"
)
JOINED_NAME = re.compile(
    r"[ \t]?(?:\([^)\n]{0,40}\))?[\"”]?(?:[,;]\s{1,2}(?:and |or )?|\s(?:and|or|&|und|et|y|e|en|i|och|og)\s)(?:the (?:user ?name|handle|account|profile) )?[\"“]?(?P<value>\w[\w.~-]{1,38}\w)(?![\w@/])"
)
DISCLOSES = re.compile(
    r"\b(?:disclos|produc|provid|furnish|suppl(?:y|ied)|preserv|turn over|identify the|bring with|hand over)"
)
PHONE_WORDS = re.compile(
    r"\b(?:rufnummern?|telefon\w*|handy\w*|mobil\w*|nummern?|anschluss\w*|n[uú]m[eé]ros?|téléphone\w*|ligne|teléfono\w*|móvil\w*|línea|telefon\w*|telefoon\w*|cellulare|utenza|utenze|numer[oi]|telemóvel|celular\w*|phones?|telephones?|mobiles?|cell(?:ular|phone)?|numbers?|msisdn|messenger|messaging|service|cell\.?|tel\.?|utenz\w+|kennung\w*|subscribers?|assigned|accounts?|target|whatsapp|signal|sim|identifiers?|line|facility|for)\b[^.;@]{0,50}$|\b(?:orders|calls?|messages|texts|sms|whatsapp) (?:on|at|to|from|via)\s*$|\d[,;/]?(?: and| or|,| &)? {0,3}$"
)
NOT_AN_ACCOUNT = re.compile(
    r"(?:case|file|docket|badge|bar|tax|employer|passport|order|transaction|cell|warrant|request|event|message|post|vendor|court|station|unit|voter|provider|reference|ref|tracking|fax|control|serial no|agent|officer|form|employee|federal tax|invoice to) ?(?:id|no\.?|number|#)?[ :#]*$"
)
