using Assay.Ledger.Records;
using Assay.Monitor.Reading;
using Assay.Monitor.References;
using Assay.Monitor.Windows;

namespace Assay.Monitor.Running;

/// <summary>Everything that a run needs, found and read.</summary>
/// <param name="Watch">What is watched.</param>
/// <param name="Current">The current rows.</param>
/// <param name="Reference">What they are compared with.</param>
/// <param name="Roles">What their columns mean.</param>
/// <param name="Project">The project, if any.</param>
/// <param name="Context">Real, rehearsed or simulated.</param>
internal sealed record RunMaterials(string Watch, ReadTable Current, Reference Reference, ColumnRoles Roles, string? Project, RecordContext Context);
