namespace Scorecard.Data.Setup;

/// <summary>A setting cannot be used; the message names it and its value. The program does not start with it.</summary>
public sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
