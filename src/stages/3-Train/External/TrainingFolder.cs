using System.Text;
using Assay.Tables;
using Assay.Train.Preprocessing;

namespace Assay.Train.External;

/// <summary>
/// A temporary folder that a command reads: <c>train.csv</c> (UTF-8, a header, the features and the target last, empty where missing) and <c>signature.json</c>.
/// The model is to be left in it as <c>model.onnx</c>.
/// </summary>
internal sealed class TrainingFolder : IDisposable
{
    private TrainingFolder(string path) => Path = path;

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>Where the model is to be left.</summary>
    public string ModelPath => System.IO.Path.Combine(Path, "model.onnx");

    /// <summary>Makes the folder for an order.</summary>
    public static async Task<TrainingFolder> CreateAsync(TrainingOrder order, CancellationToken cancellation)
    {
        var folder = new TrainingFolder(Directory.CreateTempSubdirectory("assay-train-").FullName);
        try
        {
            await File.WriteAllBytesAsync(System.IO.Path.Combine(folder.Path, "signature.json"), order.Signature.ToJson(), cancellation);
            await WriteRowsAsync(System.IO.Path.Combine(folder.Path, "train.csv"), order, cancellation);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static async Task WriteRowsAsync(string path, TrainingOrder order, CancellationToken cancellation)
    {
        Column[] columns = [.. order.Rows.Features.Columns, Target(order)];
        var cells = columns.Select(RawCells.Texts).ToArray();
        await using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        await writer.WriteLineAsync(string.Join(',', columns.Select(column => Quoted(column.Name))));
        for (var row = 0; row < order.Rows.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            await writer.WriteLineAsync(string.Join(',', cells.Select(texts => Quoted(texts[row]))));
        }
    }

    private static Column Target(TrainingOrder order)
    {
        var (name, classes) = (order.Signature.Target, order.Signature.Classes);
        return classes.IsEmpty ? new NumericColumn(name, order.Rows.Targets) : CategoricalColumn.FromTexts(name, [.. order.Rows.Targets.Select(target => classes[(int)target])]);
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny("\",\r\n") || cell.Trim().Length < cell.Length ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
