namespace Assay.Monitor.Alerts;

/// <summary>How a channel took an alert.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="WasTaken">Whether it was taken: written, answered with 2xx, accepted by the mail server.</param>
/// <param name="Fault">Why not; null when it was.</param>
public sealed record AlertDelivery(string Channel, bool WasTaken, string? Fault = null);
