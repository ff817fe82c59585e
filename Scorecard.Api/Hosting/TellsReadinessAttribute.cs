namespace Scorecard.Api.Hosting;

/// <summary>Put on what needs no store to answer, and says by itself whether there is one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TellsReadinessAttribute : Attribute;
