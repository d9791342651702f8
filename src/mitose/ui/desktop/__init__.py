"""What the desktop around the window offers: notifications, and one window per folder."""
