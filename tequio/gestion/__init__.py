"""The face of staff: inbox, navigation, search, import wizard. It lists what each app below offers."""
