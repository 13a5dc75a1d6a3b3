using Assay.Kernel;
using Assay.Monitor.References;

namespace Assay.Monitor.Reading;

/// <summary>Reads what windows are compared with: a table, or a profile of one.</summary>
/// <param name="tables">Reads tables.</param>
/// <param name="folder">Full path of the folder that relative paths start from.</param>
public sealed class ReferenceReader(TableReader tables, string folder)
{
    /// <summary>The reference at a path: a profile where the name ends in <c>.json</c>, else a table.</summary>
    public async Task<Outcome<Reference>> ReadAsync(string path, CancellationToken cancellation)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return await ReadProfileAsync(path, cancellation);
        var read = await tables.ReadAsync([path], "reference", null, cancellation);
        return read.Map(table => new Reference(ProfileMaker.Make(table.Rows, table.Source, table.Digest), table.Rows));
    }

    private async Task<Outcome<Reference>> ReadProfileAsync(string path, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(path, folder);
        if (!File.Exists(full)) return new Problem("monitor.no-reference", "There is no such profile.", "Make one with 'assay monitor profile', or correct the path.") { Place = new Place(path) };
        return ReferenceProfile.FromJson(await File.ReadAllBytesAsync(full, cancellation), path).Map(profile => new Reference(profile));
    }
}
