using System.Diagnostics.Metrics;

namespace Assay.Server.Telemetry;

/// <summary>What the server itself counts, besides what the web server does.</summary>
internal static class ServerMeter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Assay.Server";

    /// <summary>The meters that are worth reading on a server. First of all fields: who listens asks for it as soon as there is an instrument.</summary>
    public static IReadOnlyList<string> Read { get; } = [Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private static readonly Meter Meter = new(Name);

    /// <summary>Attempts to sign in that were refused.</summary>
    public static Counter<long> Refusals { get; } = Meter.CreateCounter<long>("assay.sign_in.refusals", "{attempt}", "Attempts to sign in that were refused, by reason.");

    /// <summary>Requests that were signed in and not allowed.</summary>
    public static Counter<long> Denials { get; } = Meter.CreateCounter<long>("assay.access.denials", "{request}", "Requests of people who were signed in and may not do what they asked.");
}
