"""Pure helpers at the ground floor: no models, no Django app, nothing imported from above."""
