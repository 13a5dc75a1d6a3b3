namespace Assay.Server.Access;

/// <summary>Marks a route that answers without anybody signing in: probes ask it.</summary>
internal sealed class OpenToEverybody
{
    public static OpenToEverybody Mark { get; } = new();
}
