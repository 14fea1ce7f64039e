"""Words for names of places. Common Mexican place words and roots put together by chance; none names a person."""

LANDFORMS = (
    "LOMAS", "JARDINES", "VILLAS", "BOSQUES", "VALLE", "RINCÓN", "PRADOS", "HACIENDA", "PASEOS", "COLINAS", "FUENTES",
    "ARBOLEDAS", "CAÑADA", "MIRADOR", "PUENTE", "LLANOS", "HUERTOS", "REAL", "CUMBRES", "LADERA", "EJIDOS", "TERRAZAS",
    "PORTALES", "VERGEL", "ALAMEDA", "CALZADA", "BARRANCA", "PEDREGAL", "VISTAS", "CAMPO",
)  # fmt: skip
THINGS = (
    "LOS FRESNOS", "LOS AHUEHUETES", "LAS JACARANDAS", "LOS COLORINES", "LA LOMA", "EL MANANTIAL", "LA CAÑADA",
    "EL MIRADOR", "LOS OYAMELES", "LOS ENCINOS", "LOS SABINOS", "LAS HUERTAS", "LOS TEJOCOTES", "EL CAPULÍN",
    "LA NOPALERA", "EL ZAPOTE", "LAS MAGNOLIAS", "LAS BUGAMBILIAS", "EL CEMPASÚCHIL", "LAS DALIAS", "LOS ALCATRACES",
    "LA NOCHEBUENA", "LOS GIRASOLES", "LOS CEDROS", "LOS PIRULES", "EL EUCALIPTO", "LOS SAUCES", "LAS PALMAS",
    "LOS MAGUEYES", "EL MEZQUITE", "LOS HUIZACHES", "EL TEPOZÁN", "LAS TROJES", "EL MOLINO", "LA ESTACIÓN", "LA NORIA",
    "EL ARENAL", "LA CANTERA", "LA VENTA", "EL OCOTE", "EL RELOJ", "LA PRESA", "EL ACUEDUCTO", "LA CIÉNEGA",
    "LAS CHINAMPAS", "EL EMBARCADERO", "LAS GARZAS", "LOS COLIBRÍES", "EL TECOLOTE", "LOS ZENZONTLES", "EL CENTINELA",
    "LA JOYA", "EL ROSAL", "EL PIRÚ", "LAS ÁGUILAS", "EL CARRIZAL", "LA MILPA", "EL TRIGAL", "LAS ESPIGAS", "EL MANTO",
    "LA ERA", "EL PORVENIR", "LA ESPERANZA", "LA CONCORDIA", "LA AMISTAD", "EL PROGRESO", "EL TRIUNFO", "LA AURORA",
    "PEÑA ALTA", "PEÑA BLANCA", "EL VOLCÁN", "LOS VOLCANES", "EL AMANECER", "LA ERMITA", "LOS TELARES", "LOS REYES",
)  # fmt: skip
CRAFTS = (
    "ALFAREROS", "TEJEDORAS", "TALABARTEROS", "CANTEROS", "COHETEROS", "IMPRESORAS", "FERROCARRILEROS", "CARPINTEROS",
    "COSTURERAS", "MAESTRAS", "BOMBEROS", "ORGANILLEROS", "FLORICULTORES", "PANADEROS", "CANASTEROS", "VIDRIEROS",
    "HERREROS", "TELEFONISTAS", "ELECTRICISTAS", "CAMPESINAS", "BARRILEROS", "ALBAÑILES", "TRANVIARIOS", "ENFERMERAS",
)  # fmt: skip
FEASTS = (
    "SANTA CRUZ", "LA ASUNCIÓN", "LA NATIVIDAD", "LA CANDELARIA", "SAN MIGUEL", "SAN GABRIEL", "SAN RAFAEL",
    "LA ASCENSIÓN", "LA TRINIDAD", "TODOS SANTOS", "LA CONCEPCIÓN", "EL ROSARIO",
)  # fmt: skip
ROOTS = (
    "AHUE", "ATLA", "TEPE", "XAL", "COYO", "OCO", "TLAXO", "MAZA", "TECO", "ZACA", "AYO", "CUAUH", "ACA", "CHI", "NOPA",
    "TEZO", "HUEXO", "IXTA", "OLLI", "PAPALO", "QUE", "TOTO", "XOCO", "YAUH", "AMA", "CITLA",
)  # fmt: skip
ENDINGS = (
    "PAN", "TLA", "TEPEC", "TITLÁN", "CALCO", "YUCAN", "NANGO", "TITLA", "CINGO", "APAN", "TLALPA", "MILCO", "OZTOC",
)  # fmt: skip
DATES = (
    "1 DE MAYO", "2 DE ABRIL", "5 DE FEBRERO", "5 DE MAYO", "8 DE MARZO", "10 DE ABRIL", "12 DE OCTUBRE",
    "13 DE AGOSTO", "15 DE MAYO", "16 DE SEPTIEMBRE", "18 DE MARZO", "20 DE NOVIEMBRE", "21 DE MARZO", "22 DE ABRIL",
    "24 DE FEBRERO",
)  # fmt: skip
LONG = (
    "TRABAJADORAS Y TRABAJADORES DE LOS TELARES DEL ORIENTE SECCIÓN {}",
    "CONJUNTO DE VIVIENDA DE LAS COSTURERAS Y LOS TIPÓGRAFOS DEL NORTE ETAPA {}",
    "9 1/2 - COOPERATIVA DE ALFARERAS DE LA LOMA GRANDE MANZANA {}",
)  # fmt: skip
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")

# kind of UT: the marks that its names carry, the commonest repeated
MARKS = {
    "colonia": ("", "", "", "", "", "", "", "", "AMPL", "SECC"),
    "unidad-habitacional": ("U HAB", "U HAB", "U HAB", "U HAB", "U HAB", "CONJ HAB", "COND", "U"),
    "fraccionamiento": ("FRACC", "FRACC", "RDCIAL"),
    "pueblo": ("PBLO", "PBLO", "PBLO", "PJE", "EJ"),
    "barrio": ("BARR",),
    "pueblo-originario": ("PBLO", ""),
    "barrio-originario": ("BARR", ""),
}
# how often each kind stands in the city and in the countryside
KINDS_URBAN = ("colonia",) * 16 + ("fraccionamiento", "pueblo", "barrio", "unidad-habitacional")
KINDS_RURAL = ("colonia",) * 12 + ("pueblo", "pueblo", "barrio", "barrio", "fraccionamiento") + (
    "pueblo-originario", "pueblo-originario", "barrio-originario",
)  # fmt: skip

GIVEN_FEMININE = (
    "Amaranta", "Brisa", "Citlali", "Dalia", "Estrella", "Florinda", "Itzel", "Jacinta", "Luz", "Marina", "Nayeli",
    "Perla", "Rocío", "Selva", "Violeta", "Xóchitl", "Yoloxóchitl", "Azucena", "Camelia", "Magnolia",
)  # fmt: skip
GIVEN_MASCULINE = (
    "Abundio", "Bosco", "Cuauhtli", "Dionisio", "Eleuterio", "Fidel", "Gaspar", "Jacinto", "Librado", "Melchor",
    "Narciso", "Olmo", "Primitivo", "Quetzal", "Rosendo", "Silvestre", "Tonatiuh", "Ulises", "Xicoténcatl", "Zafiro",
)  # fmt: skip
SURNAMES = (
    "Encino", "Sabino", "Oyamel", "Tejocote", "Huizache", "Capulín", "Ahuehuete", "Mezquite", "Colorín", "Tepozán",
    "Cantera", "Tezontle", "Obsidiana", "Arroyo Claro", "Molcajete", "Chinampa", "Telar", "Metate", "Cempasúchil",
    "Nopal", "Amate", "Zenzontle", "Colibrí", "Tlacuache", "Ajolote", "Maguey", "Guayabo", "Madroño", "Pirul", "Zapote",
)  # fmt: skip
