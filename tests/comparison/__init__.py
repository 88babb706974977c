"""What judges ``kehoach diff``: plans with known edits, and the laws that every comparison keeps."""
