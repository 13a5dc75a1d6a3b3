namespace Assay.Stores.Embedded.Home;

/// <summary>Who has a home to themselves.</summary>
/// <param name="ProcessId">Number of the process.</param>
/// <param name="Command">What it was started as: <c>assay run</c>.</param>
/// <param name="Since">When it took the home, UTC.</param>
public sealed record HomeLockHolder(int ProcessId, string Command, DateTimeOffset Since);
