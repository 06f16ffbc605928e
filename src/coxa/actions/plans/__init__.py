"""The plan in force: chosen, shown, held up, and taken along as calendar and workout."""
