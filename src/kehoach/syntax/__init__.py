"""Lines, markers, regions, blocks, tree: what the printed form alone says, before anything is understood."""
