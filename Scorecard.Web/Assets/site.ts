// Marks that scripts run, for styles of what only works with them.
document.documentElement.classList.add("scripted");
export {};
