using Assay.Ledger.Records;

namespace Assay.Server.Pages.Projects;

/// <summary>A record that a page shows, with its body.</summary>
/// <typeparam name="TBody">The body's type.</typeparam>
/// <param name="Entry">The record.</param>
/// <param name="Body">What it says.</param>
public sealed record Shown<TBody>(RecordEntry Entry, TBody Body);
