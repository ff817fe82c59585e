namespace Scorecard.Data.Warehouse;

/// <summary>A warehouse could not be counted: what happened there, in words for whoever reads the ledger.</summary>
public sealed class WarehouseException(string message, Exception? inner = null) : Exception(message, inner);
