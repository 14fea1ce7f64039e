"""Pages of the ground: lists of UTs, alcaldías, districts; the files of each frame."""
