"""Open data: the API, its documentation, health of the service. It lists what each app below offers."""
