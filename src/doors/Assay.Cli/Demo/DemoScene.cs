using Assay.Cli.Homes;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.ProjectFiles;
using Assay.Train;

namespace Assay.Cli.Demo;

/// <summary>What every step of the demo works with.</summary>
/// <param name="Workplace">Where the program runs: in the project's folder.</param>
/// <param name="Home">The home.</param>
/// <param name="Project">The project.</param>
/// <param name="Model">Its model.</param>
internal sealed record DemoScene(Workplace Workplace, OpenedHome Home, Project Project, TrainedModel Model)
{
    /// <summary>SHA-256 of the model's file.</summary>
    public Digest ModelFile => Model.Onnx.Digest;

    /// <summary>The project's records since this model was trained, oldest first: with another model every step is due again.</summary>
    public async Task<IReadOnlyList<RecordEntry>> RecordsAsync(CancellationToken cancellation)
    {
        var records = new List<RecordEntry>();
        await foreach (var envelope in Home.Store.ReadAsync(Model.Model.Index + 1, await Home.Store.SizeAsync(cancellation), cancellation))
            if (RecordReader.TryRead(envelope) is { Succeeded: true } read && read.Value.Project == Project.Name && read.Value.Context != RecordContext.Live) records.Add(read.Value);
        return records;
    }
}
