"""kehoach: Vietnamese administrative plans as validated records."""
__version__ = "0.1.0"
