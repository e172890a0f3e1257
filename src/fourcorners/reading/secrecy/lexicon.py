"""Words by what they do where silence is spoken of, whatever the language.

Drafters say the same thing in words of their own, and most of them in their own language: somebody (`who`, `you`, `us`) is
not (`no`) to tell (`tell`) of this paper (`this`), or may (`free`). A sentence's sorts of words, in their order, tell much
of what it wants even where its very words have never been seen. Words stand in their first letters: see `stem`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_STEM = 6
_SHORT = 4

# English; German; French; Spanish; Italian; Portuguese; Dutch; Polish; the North.
_WORDS = {
    "no": """not no never nor neither without nothing nobody none cannot don't doesn't shouldn't won't didn't isn't needn't
        nicht kein keine keinen keinem keiner keinerlei weder niemand ohne nie noch nichts
        ne n pas aucun aucune jamais ni sans rien nadie ningun ningún ninguna ninguno sin nunca
        non né nessun nessuno nessuna senza mai nulla não nem nenhum nenhuma sem ninguém nada
        niet geen zonder niets niemand nie żaden żadnej bez nic inte ingen utan ikke intet uden ej není nesmí
        aren't can't wasn't weren't wouldn't hasn't nicht's keines nirgends jamás tampoco nikomu nikt nigdy ingenting
        ingenstans aldrig nikdo žádný žádné nesmie ničo senki semmi tilos nu nici nimeni fără ei eivät älä
        kenellekään ilman mitään δεν μην χωρίς κανένα не без никого никому nemojte nije ničego nisu""",
    "bar": """prohibit forbid forbidden forbade restrain restrained enjoin enjoined bar barred bars preclude prevent prevents
        restrict gag untersagt verboten verbietet verbot interdit interdiction interdisons défense
        prohíbe prohibido prohibición vietato vietata vieta divieto proibido proibida vedado vedada proíbe
        verboden verbod verbiedt zakaz zakazuje zabrania förbjud forbudt
        barring gagged injunction vietare vedar zakázat zakázáno tilos megtilt interzis kielletty forbyr forbyder
        απαγορεύεται забранява prepovedano""",
    "delay": """wait waiting await refrain abstain suspend stay stayed avoid kept keep remain mainta treat treated handle
        zurückgestellt zurückzustellen absehen abzusehen unterlassen unterbleiben verschieben aufschieben wahren bewahren behandeln
        différer diffère abstenir garder conserver rester aplazar aplacen abstendrá guardar guarden mantener
        differire astenersi mantenere trattata trattare adiar abster manter guardar uitstel afzien houden betrachten acht
        zachować zachowanie zachowania wstrzymać behandla
        holds hold holding withhold withheld postpone defer deferred delay delayed delaying waits awaits
        aufgeschoben hinausschieben warten abzuwarten s'abstient abstient retarder garde gardez demora absténgase
        guárdese manténgase rinviare astiene mantiene serbare adia adiada adie abstém uitgesteld afziet onthoudt
        bewaar bewaren odroczyć powstrzymać avvakta vänta avvente vente udskyde utsette odložit zdržet zdrží zachovat
        tartózkodjon megőrizni amâna păstrați lykätä pidättäydy säilyttää""",
    "free": """may free permitted allowed allow allows permits can could liberty object need needs choice
        dürfen darf frei freisteht steht können kann zulässig bedenken peut pouvez libre libres oppose
        puede pueden podrá podrán inconveniente può possono libera libero osta pode podem livre
        mag mogen kan vrij bezwaar może można przeszkód får fritt
        permission allowing welcome entitled unobjectionable dürfe gestattet erlaubt unschädlich autorisé loisible
        puissent facultad puedan permesso consentito facoltà toegestaan vrijstaat wolno dozwolone tillåtet
        tilladt tillatt smí může smie môže lehet szabad poate saa voi vapaa μπορεί може smije može""",
    "past": """already has have been was were had expired ended lifted vacated withdrawn denied refused
        bereits wurde wurden worden déjà été ya sido già stato stata já foi reeds werd już został redan
        declines lapsed rescinded dissolved revoked waived denies lifts ran abgelaufen aufgehoben abgelehnt
        zurückgenommen levée levé rejette rejetée expiré alzado alza levantado denegada desestima revocata respinta
        rigetta revogado indeferido opgeheven ingetrokken afgewezen uchylono oddalono upphävt ophævet opphevet
        zrušeno zamítá""",
    "us": """we us our office undersigned officer agent agency wir uns unser dienststelle nous notre nos bureau soussigné
        nosotros nuestra nuestro oficina ci nostro ufficio nós nossa ons wij onze nas nam vi oss""",
    "you": """you your yours provider company harbor recipient custodian sie ihr ihre ihnen ihrem anbieter diensteanbieter
        gesellschaft vous votre vos société fournisseur ustedes usted su operadora entidad prestador voi vostro società fornitore
        empresa vocês vossa u uw aanbieder państwo usługodawca ni er leverantören""",
    "must": """shall must should required requires require obliged bound hat haben muss müssen verpflichtet
        doit doivent devez devra tenu tenue tenus debe deben deberá obligación obligado deve devono obbligo dovrà devem dever
        moet moeten verplicht należy obowiązek zobowiązuję skall ska skal må offence offense contempt punishable strafbar liable""",
    "tell": """disclose notify notice inform tell told telling reveal divulge advise alert warn mention discuss aware learn know
        knows tip tipped tipping share hear heard find contact unterrichten benachrichtigen informieren mitteilen mitgeteilt
        offenbaren kenntnis weitergeben erfährt erfahren hinweis aviser avisé révéler prévenir prévenu connaissance avertir
        comunicar notificar revelar conocimiento saber comunicare rivelare avvisare notizia conoscenza notifica comunicado conhecimento
        geïnformeerd inlichten meedelen kennis hoogte weten poinformować ujawniać zawiadamiać powiadamiać wiedzy
        underrätta meddela röja oplyse
        warns warned warning tells alerts alerting alerted advising hint hints intimate apprise forward
        communicate publicise learns learning discovers hears mitzuteilen hinzuweisen
        orientieren verständigen offenlegen offenzulegen bekanntgeben erwähnen preisgeben preiszugeben avise avisée
        révèle révélé dévoiler prévient signaler avisar avisado advertir alertar enterar revele trasladar
        avvertire avisem saiba mededelen lichten ingelicht meegedeeld melden gemeld verwittigen varsle varsel sdělit
        sdělovat vyrozumět uvědomit oznámit tájékoztatni értesíteni ilmoittaa kertoa tiedottaa paljastaa ενημερώσετε
        ενημέρωση γνωστοποιηθεί уведомява разгласява obavijestiti obavještavati otkriti obvestiti razkriti
        known connu noto nota bekend znane känt kjent kendt cunoscut tiedoksi γνωστό известно poznato""",
    "secret": """confidential confidence secret nondisclosure disclosure quiet quietly discreet silence silent private
        vertraulich geheim verschwiegenheit stillschweigen diskret discrétion reserva reservado
        sigilo segredo segreto segreta riservato riserbo vertrouwelijk poufny poufne poufności tajemnica tajność
        sekretess tystnad konfidentiell fortrolig tavshed důvěrné mlčenlivost
        secrecy hush gag covert undisclosed unannounced discrètement secrète stilzwijgen tajna tajne dyskrecja hemlig
        hemmelig taushetsplikt tajné tajná dôverné mlčanlivosť titok titokban bizalmas titoktartás salassa salainen
        luottamuksellinen απόρρητο εμπιστευτικό поверително тайна povjerljivo tajnost zaupno
        schweigen zwijgen verzwijgen taire callar calle tacere calar milczeć tiga tier mlčet mlčať hallgat tăcea
        vaieta σιωπή мълчание мовчати молчание šutjeti""",
    "who": """user users subscriber customer account holder person persons member members target targets suspect anyone anybody
        third party parties client people seller data subject buyer driver patient student tenant guest player owner operator author
        creator outsider employee public nutzer kunde kunden inhaber kontoinhaber beschuldigte betroffene dritte dritten
        verkäufer händler eigentümer utilisateur titulaire abonné personne tiers intéressé vendeur
        usuario titular abonado tercero interesado vendedor utente utenti intestatario terzi venditore
        utilizador usuário terceiros gebruiker klant abonnee derden betrokkene verkoper
        użytkownik osoby osobom klienta sprzedawca användare kund kunden bruger
        buyers owners guests advertiser licensee shopkeeper trader merchant claimant debtor recipient addressee
        kundin anschlussinhaber usagers investigado afectado indagato utenza visado visada arguido assinante
        klanten verdachte houder rekeninghouder abonent podejrzany posiadacz kunder kontohavare innehavaren
        indehaveren brukeren uživatel zákazník držitel majitel užívateľ felhasználó ügyfél käyttäjä asiakas
        χρήστη κάτοχο пользователя клиента потребителя ползвателя korisnika vlasnika uporabnika
        someone somebody everyone chicchessia chiunque alcuno quiconque autrui jemand jedermann alguien quienquiera
        alguém quem iemand anderen ktokolwiek andra andre kohokoliv nimeni kimsenek""",
    "this": """existence fact order subpoena request letter warrant summons demand inquiry investigation
        anfrage ersuchen auskunftsersuchen ermittlung verfahren schreiben réquisition demande enquête courrier
        requerimiento solicitud oficio procedimiento richiesta indagine pedido ofício inquérito
        vordering verzoek onderzoek bevel wniosek postępowanie żądanie begäran utredning
        process proceedings instrument notice direction requisition writ application measure verfügung beschluss
        anordnung massnahme maßnahme bescheid ordonnance présente procédure orden presente diligencias actuaciones
        resolución mandamiento ordine provvedimento decreto ordem diligência despacho mandado beschikking aanvraag
        postanowienia śledztwa kendelse anmodning pålæg beslut förundersökning příkaz žádost vyšetřování príkaz
        határozat megkeresés ordonanța määräys pyyntö tutkinta διάταξη έρευνα nalog zahtjev""",
    "order": """ordered orders order directs directed commands commanded enjoined prohibited restrained angeordnet anordnung beschluss
        ordonne ordonnons ordena ordeno acuerda dispongo auto dispone ordina decreta decreto determino determina
        beveelt gelast postanawia zarządza postanowienie beslutar
        decrees verfügt enjoignons acordar mando ingiunge bepaalt nakazuje pålägger pålagt pålægges pålegges pålagd
        nařizuje ukládá nariaďuje elrendeli kötelezi dispune ordonă määrää διατάσσει nalaže odreja""",
    "ask": """request requests ask asks asked asking please kindly appreciate grateful would bitte bitten gebeten ersucht
        merci prie prions veuillez souhaitons demandons ruega rogamos solicita favor pide pedimos prega preghiamo chiede
        cortesemente pede verzoeken verzoekt gelieve prosimy proszę uprasza vänligen begär ber
        pray prays prayer wish wishes favour gladly rather prefer hope hopes erbitten darum sollicite interesa
        solicítase chiediamo richiede pregasi invita roga vragen vraagt prosi wnosi wnoszę uppmanas anmodes bes bedes
        žádáme prosíme žiadame kérjük kéri rugăm pyydämme pyydetään παρακαλούμε молим molimo""",
    "court": """court judge magistrate justice gericht amtsgericht richter tribunal juge juzgado juez giudice gip juiz juízo
        rechter rechtercommissaris sąd sędzia domstol tingsrätt
        judges judicial ermittlungsrichter juges jueza juíza rechtbank sądu domaren retten retsplejeloven
        lagmannsrett soud súd bíróság instanța judecător käräjäoikeus δικαστήριο съд sud sudac sodišče""",
    "until": """until unless before till days months year weeks bis tage tagen monate monaten jahr jusqu jours mois an hasta
        días dias meses fino giorni mesi até tot dagen maanden do dni miesięcy dagar månader
        pending during solange während bevor vor zunächst mientras durante antes finché prima enquanto zolang
        hangende voordat voor dopóki zanim miesiąca tygodni tills innan indtil før inntil dage uger måneder
        dokud než dnů měsíců pokiaľ dní napig nap hónap până zile luni kunnes päivää kuukautta μέχρι до dok dana
        mjeseci""",
}  # fmt: skip


def stem(word: str) -> str:
    """The first letters of a word, which tell as much as the whole; a number is put down as a sign for numbers."""
    return "#" if word.isdigit() else word[:_STEM]


def _sorts() -> Mapping[str, str]:
    held: dict[str, set[str]] = {}
    for sort, words in _WORDS.items():
        for word in words.split():
            held.setdefault(stem(word), set()).add(sort)
    return MappingProxyType({word: "/".join(sorted(sorts)) for word, sorts in held.items()})


def short(*sorts: str) -> frozenset[str]:
    """The first four letters of every word of these sorts: what a clause's own stems can be held against at once."""
    return frozenset(word[:_SHORT] for sort in sorts for word in _WORDS[sort].split())


# What a word does, or "no/bar" where it may do either, by its stem.
SORTS = _sorts()
