"""What the parts of a document say: one file for each component of NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II."""
