namespace Scorecard.Web.Commands;

/// <summary>Why a command was not carried out, for whoever typed it.</summary>
internal sealed class CommandException(string message) : Exception(message);
