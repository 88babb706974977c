"""Following plans up: the tasks of many plans, chosen by body, role, form and time, and put in order.

The words by which tasks are chosen are those of the record (contract.md, "Task").
"""

OTHER_ROLES = ("directing", "advising", "monitoring")
ROLES = ("lead", "directing", "advising", "coordinating", "monitoring")
FORMS = ("fields", "table_row", "responsibility", "directive")
ORDERS = ("place", "due")
