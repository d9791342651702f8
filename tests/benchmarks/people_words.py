"""The words invented people are made of: names as often as they are met, places, firms."""

from __future__ import annotations

# Name, short or other forms that people use of it.
NICKNAMES: dict[str, tuple[str, ...]] = {
    "Johannes": ("Hans", "Hannes", "Johann", "Jo"),
    "Josef": ("Sepp", "Joseph", "Pepi"),
    "Katharina": ("Kathi", "Katja", "Käthe", "Kati"),
    "Alexander": ("Alex", "Sascha", "Xandi"),
    "Alexandra": ("Alex", "Sandra", "Xandra"),
    "Andreas": ("Andi", "Andy", "Andre"),
    "Michael": ("Michi", "Mike", "Michel"),
    "Matthias": ("Matze", "Hias", "Matti", "Mathias"),
    "Thomas": ("Tom", "Tommy", "Thommy"),
    "Stefan": ("Steff", "Stephan", "Steffen"),
    "Christian": ("Chris", "Kristian"),
    "Christina": ("Chris", "Tina", "Christa", "Kristina"),
    "Christoph": ("Chris", "Stoffel", "Christof"),
    "Elisabeth": ("Lisa", "Sissi", "Elli", "Liesl", "Betty"),
    "Margarete": ("Grete", "Gretel", "Margret", "Rita"),
    "Friedrich": ("Fritz", "Fred", "Frieder"),
    "Heinrich": ("Heinz", "Heiner", "Hein"),
    "Wilhelm": ("Willi", "Willy", "Helmut"),
    "Ludwig": ("Lutz", "Wiggerl", "Lui"),
    "Georg": ("Schorsch", "Jörg", "Jürgen"),
    "Franziska": ("Franzi", "Fanny", "Sissi"),
    "Maximilian": ("Max", "Maxi"),
    "Sebastian": ("Basti", "Bastian", "Wastl"),
    "Tobias": ("Tobi",),
    "Benjamin": ("Ben", "Benni"),
    "Gabriele": ("Gabi", "Gaby", "Gabriella"),
    "Susanne": ("Susi", "Sanne", "Susann"),
    "Ulrike": ("Uli", "Ulli", "Rike"),
    "Ulrich": ("Uli", "Ulli"),
    "Rudolf": ("Rudi", "Rolf"),
    "Walter": ("Walli", "Walther"),
    "Manfred": ("Manni", "Fredi"),
    "Siegfried": ("Sigi", "Siggi"),
    "Eberhard": ("Ebi", "Hardy"),
    "Barbara": ("Babsi", "Bärbel", "Babs"),
    "Theresa": ("Resi", "Tess", "Therese"),
    "Magdalena": ("Leni", "Lena", "Magda"),
    "Veronika": ("Vroni", "Nika", "Vera"),
    "Leonhard": ("Leo", "Hartl", "Leon"),
    "Robert": ("Bob", "Rob", "Robin", "Bert"),
    "William": ("Bill", "Will", "Billy", "Liam"),
    "Richard": ("Dick", "Rick", "Richie"),
    "Elizabeth": ("Liz", "Beth", "Betty", "Lizzie"),
    "James": ("Jim", "Jimmy", "Jamie"),
    "Edward": ("Ed", "Ted", "Ned", "Eddie"),
    "Margaret": ("Maggie", "Peggy", "Meg"),
    "Catherine": ("Kate", "Cathy", "Kitty"),
    "Charles": ("Charlie", "Chuck"),
    "Patricia": ("Pat", "Patty", "Trish"),
    "Anthony": ("Tony",),
    "Samuel": ("Sam",),
    "Daniel": ("Dan", "Danny"),
    "Nicholas": ("Nick", "Nicky"),
    "Jennifer": ("Jen", "Jenny"),
    "Rebecca": ("Becky", "Becca"),
}
GIVEN = (
    *NICKNAMES,
    *(
        "Anna Maria Peter Klaus Sabine Martin Martina Monika Petra Jan Jana Paul Paula Julia Julian"
        " Laura Lukas Sarah Lea Felix Jonas Nina Sven Silke Heike Dirk Frank Ralf Uwe Bernd Holger"
        " Kerstin Anja Antje Birgit Britta Carola Daniela Erika Eva Florian Gerhard Günther Hanna"
        " Helga Ingrid Jens Karin Karl Kai Lars Mario Marion Markus Marko Nadine Nicole Oliver Olaf"
        " Patrick Philipp Regina Reinhard Renate Roland Rainer Ruth Simon Simone Sonja Steffi Tanja"
        " Torsten Ursula Ute Volker Werner Wolfgang Yvonne Jörg Jürgen Sönke Björn Käthe Gül Mehmet"
        " Ayşe Fatma Mustafa Emre Özlem Piotr Agnieszka Małgorzata Tomasz Katarzyna Giulia Marco"
        " Luca Chiara José Sofía Carmen Diego François Zoë André Hélène Ivan Olga Dmitri Svetlana"
        " Nguyen Linh Wei Priya Arjun Fatima Omar Emily Oliver George Harry Olivia Grace Chloe"
        " Hannah Ethan Mia Noah Aaron Adam Alice Amy Brian Colin Diana Fiona Gavin Heather Ian Joan"
    ).split(),
)
FAMILY = (
    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer"
    " Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange"
    " Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter"
    " Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich"
    " Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon"
    " Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel"
    " Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch"
    " Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Gruber Moser Steiner Pichler Egger Hofer"
    " Yılmaz Kaya Demir Şahin Çelik Öztürk Nowak Kowalski Wiśniewski Wójcik Kamiński Rossi Ferrari"
    " Esposito García Fernández López Dubois Lefèvre Nguyen Tran Chen Wang Singh Patel Kumar Smith"
    " Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White"
    " O'Brien O'Connor McDonald MacLeod Ivanov Petrov Novák Dvořák Horváth Nagy Popescu Jensen"
    " Nielsen Andersson Lindström Virtanen"
).split()
# The long tail: most family names are met once in a while only.
FAMILY_STARTS = (
    "Acker Alten Berg Birken Blum Brand Brunn Buchen Dahlen Dorn Eber Eich Ellen Erlen Falken"
    " Felden Förster Freuden Gärtner Gold Grün Hagen Hasel Heiden Hirsch Hohen Holz Kalten Kirch"
    " Kloster Königs Kranich Lauter Linden Löwen Mühlen Nessel Oster Pfarr Quell Raben Reichen"
    " Rosen Rött Sand Schiller Schön Silber Sonnen Stahl Stein Süß Tannen Ulmen Vogel Wald Weiden"
    " Wester Wild Winkel Wolken Zeller Ziegen"
).split()
FAMILY_ENDS = (
    "ach au bach bauer beck berg brink bruch brück burger dorf eder egger feld fels graf hagen haus"
    " heim hof hofer holt horst kamp kötter leitner loh mann meier moser rath reuter ried schmied"
    " stätter stein thal wald weger wirth"
).split()
PARTICLES = ("von", "van der", "de", "zu", "von der")
TITLES = ("Dr.", "Prof. Dr.", "Dipl.-Ing.", "Dr. med.", "Mag.", "Prof.", "Dr.-Ing.", "Herr", "Frau")
CITIES = (
    ("Kassel", "561"), ("Köln", "221"), ("Hamburg", "40"), ("Berlin", "30"), ("München", "89"),
    ("Frankfurt am Main", "69"), ("Göttingen", "551"), ("Düsseldorf", "211"), ("Leipzig", "341"),
    ("Fulda", "661"), ("Marburg", "6421"), ("Paderborn", "5251"), ("Würzburg", "931"),
    ("Tübingen", "7071"), ("Lübeck", "451"), ("Münster", "251"), ("Erfurt", "361"),
    ("Nürnberg", "911"),
)  # fmt: skip
FIRM_WORDS = (
    "Nordlicht Weserblick Größwerk Lotse Kontor Kranich Alpha Delta Fabrik Studio Quadrat Horizont"
    " Brücke Ankerplatz Fokus Impuls Kompass Linie Merkur Orbit Prisma Resonanz Spektrum Turm Union"
    " Vektor Werkhof Zenit Feinblech Druckhaus Glashütte Holzbau Elektro Sanitär Garten Medien"
    " Pflege Technik Logistik Beratung Architektur Steuer Recht Software Daten Papier Metall"
).split()
FIRM_FORMS = ("GmbH", "AG", "GmbH & Co. KG", "e. K.", "KG", "UG", "Ltd.", "OHG", "Partner mbB", "")
ROLE_MAILBOXES = ("info", "office", "kontakt", "mail", "sekretariat", "buero", "post", "hallo")
PRIVATE_HOSTS = (
    "gmx.example",
    "web.example",
    "mailpost.example",
    "online.example",
    "inbox.example",
)
KEYS = {
    "a": "qsy", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj",
    "i": "uo", "j": "hk", "k": "jl", "l": "kö", "m": "n", "n": "bm", "o": "ip", "p": "oü",
    "q": "wa", "r": "et", "s": "ad", "t": "rz", "u": "zi", "v": "cb", "w": "qe", "x": "yc",
    "y": "xa", "z": "tu",
}  # fmt: skip
