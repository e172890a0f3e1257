"""The words with which papers are titled in the languages of those that come in: what stands there names the paper itself."""

from __future__ import annotations

# Words that a paper's own title begins with, or is: they stand where a letterhead would, and name no office.
_TITLE_STEMS = frozenset(
    """
    order warran subpoe reques notice certif demand summon applic petiti write memora beschl anordn ersuch auskun verfüg beschei bescheinigung
    anfrag sicher ordonn réquis demand injonc décisi arrêt soit decret richie ordine ordina certif provve ingiun auto oficio requer
    solici orden provid mandam despac ofício pedido injunç mandad notifi bevel vorder verzoe beschi certifi europe europä europé europej evrop eurooppa
    postan wniose żądani zarząd nakaz certyf wezwan příkaz usnese žádost osvědč výzva rozhod príkaz uznese žiados osvedč výzva
    végzés határo megker kérele tanúsí felhív ordona ordonanț închei cerere certif solici разпор постан искане опреде удосто ухвала запит
    nalog nareda zahtje rješen potvrd odluka odredb zahtev sklep potrdi odločb захтев наредб налог nutart nutari reikal prašym pažyma
    nurody lēmums piepra lūgums sertif rīkoju määrus nõue taotlu korral tõend päring etteki päätös määräy pyyntö todist vaatim
    beslut förelä begära intyg kendel anmodn påbud begæri attest pålegg begjær beslutning úrskur beiðni krafa fyrirm διάταξ διαταξ
    βούλευ βουλευ αίτημα αιτημα εντολή εντολη παραγγ πιστοπ απόφασ αποφασ ordni talba ordú uredba uredb regula kriminaalmenetluse
    """.split()
)
_TITLE_ENDS = (
    "ersuchen anordnung beschluss verfügung bescheinigung bevel vordering order kendelse beslut föreläggande pålegg määräys pyyntö"
    " päätös todistus määrus nõue certificaat"
)
_TITLE_ENDINGS = tuple(_TITLE_ENDS.split())


def is_title_word(word: str) -> bool:
    """Whether a word in lower case is one that papers are titled with: `order`, `Beschluss`, `wniosek`."""
    return word[:6] in _TITLE_STEMS or (len(word) > 9 and word.endswith(_TITLE_ENDINGS))
