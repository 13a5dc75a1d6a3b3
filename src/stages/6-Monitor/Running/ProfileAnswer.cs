using Assay.Kernel;
using Assay.Monitor.References;

namespace Assay.Monitor.Running;

/// <summary>A profile that was stored.</summary>
/// <param name="Id">The record.</param>
/// <param name="Profile">SHA-256 of the profile, under which the home keeps it.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Reference">What the record says.</param>
/// <param name="File">The file that it was written to besides; null when to none.</param>
public sealed record ProfileAnswer(string Id, Digest Profile, long Bytes, MonitorReference Reference, string? File);
