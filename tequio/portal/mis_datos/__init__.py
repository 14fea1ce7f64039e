"""/cuenta/mis-datos/: what every app holds on whoever asks; to read, to take away, to correct, to erase."""
