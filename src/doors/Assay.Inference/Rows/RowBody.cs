using Assay.Inference.Models;
using Assay.Inference.Tensors;

namespace Assay.Inference.Rows;

/// <summary>Reads the rows of a request into the model's inputs.</summary>
internal static class RowBody
{
    /// <summary>Reads them.</summary>
    /// <param name="model">A model that says what its columns are.</param>
    /// <param name="body">JSON or CSV.</param>
    /// <param name="isCsv">Whether it is CSV.</param>
    /// <returns>The inputs, and whether the body asks to refuse what is out of domain.</returns>
    /// <exception cref="Wire.MalformedRequestException">Every cell that is absent or of the wrong type.</exception>
    public static (Tensor[] Inputs, bool Strict) Read(ServedModel model, ReadOnlySpan<byte> body, bool isCsv)
    {
        var columns = new RowColumns(model.Layout!);
        if (isCsv)
        {
            new CsvRows(columns).Read(body);
            return (columns.ToTensors(), false);
        }

        var rows = new JsonRows(columns);
        rows.Read(body);
        return (columns.ToTensors(), rows.Strict);
    }

    /// <summary>That a model does not say what its columns are.</summary>
    public static Kernel.Problem NoColumns(ServedModel model) =>
        InferenceFaults.Malformed($"The model '{model.Name}' does not say what its columns are. Ask it by tensors: POST /v2/models/{model.Name}/infer.");
}
