"""Where staff attends ARCO requests and publishes notices."""
