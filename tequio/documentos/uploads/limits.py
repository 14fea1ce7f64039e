"""How much a foreign file may ask of us. Plain numbers, without Django: the workshop reads them too."""

MEGAPIXELS = 60
MAX_PIXELS = MEGAPIXELS * 1_000_000  # a phone's camera gives 12 to 50 million
MAX_SIDE = 4096  # what is kept: enough to read a page photographed whole
MAX_PAGES = 1000
MAX_OBJECTS = 200_000
MAX_STREAM = 64 * 1024 * 1024  # one stream of a PDF, unpacked
MAX_STREAMS = 256 * 1024 * 1024  # all of them

MEMORY = 1_200_000_000  # bytes of address space of the workshop
SECONDS = 30  # of processor; the clock on the wall allows twice
OUTPUT = 200_000_000  # bytes that it may write
