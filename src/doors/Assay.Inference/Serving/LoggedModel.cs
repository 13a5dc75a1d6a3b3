using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Assay.Frame;
using Assay.Inference.Rows;
using Assay.Inference.Tensors;
using Assay.Predictions;
using Assay.Train.Scoring;

namespace Assay.Inference.Serving;

/// <summary>
/// What is logged of a model's predictions. Of a model with a signature: its columns, and the answer in the words of its classes. Of another: a number or text a row as it is, and of a
/// tensor with more of them a row, the SHA-256 digest of the row's bytes.
/// </summary>
internal sealed class LoggedModel
{
    private readonly ModelSignature? _signature;
    private readonly int _answer;

    public LoggedModel(ModelSignature? signature, IReadOnlyList<TensorSpec> inputs, IReadOnlyList<TensorSpec> outputs, int answer)
    {
        (_signature, _answer) = (signature, answer);
        Schema = new PredictionSchema([.. inputs.Select(FieldOf)], signature is null ? [.. outputs.Select(FieldOf)] : [.. Answers(signature)]);
    }

    /// <summary>The fields.</summary>
    public PredictionSchema Schema { get; }

    /// <summary>The inputs' columns.</summary>
    public ImmutableArray<PredictionColumn> Inputs(Tensor[] inputs, int rows) => Columns(inputs, Schema.Inputs, rows);

    /// <summary>The outputs' columns.</summary>
    public ImmutableArray<PredictionColumn> Outputs(Tensor[] outputs, int rows)
    {
        if (_signature is not { } signature) return Columns(outputs, Schema.Outputs, rows);
        var bytes = outputs[_answer].Bytes;
        if (signature.Task == TaskKind.Regression) return [PredictionColumn.Singles(bytes)];
        var labels = PredictionColumn.Of(Labels(bytes.Span, signature));
        if (signature.Task == TaskKind.Binary) return [PredictionColumn.Doubles(Column(bytes.Span, 1, signature.Width)), labels];
        return [.. Enumerable.Range(0, signature.Width).Select(k => PredictionColumn.Doubles(Column(bytes.Span, k, signature.Width))), labels];
    }

    private static ImmutableArray<PredictionColumn> Columns(Tensor[] tensors, ImmutableArray<PredictionField> fields, int rows)
    {
        var columns = new PredictionColumn[tensors.Length];
        for (var i = 0; i < columns.Length; i++) columns[i] = ColumnOf(tensors[i], fields[i], rows);
        return ImmutableCollectionsMarshal.AsImmutableArray(columns);
    }

    private static IEnumerable<PredictionField> Answers(ModelSignature signature) => signature.Task switch
    {
        TaskKind.Regression => [new("value", false)],
        TaskKind.Binary => [new("probability", false), new("label", true)],
        _ => [.. signature.Classes.Select(name => new PredictionField(name, false)), new("label", true)],
    };

    private static PredictionField FieldOf(TensorSpec tensor) => new(tensor.Name, tensor.Type == ElementType.Text || tensor.RowElements != 1);

    private static PredictionColumn ColumnOf(Tensor tensor, PredictionField field, int rows)
    {
        if (!field.IsText) return tensor.Type == ElementType.Float32 ? PredictionColumn.Singles(tensor.Bytes) : PredictionColumn.Doubles(Numbers(tensor));
        if (tensor.Texts is { } texts && texts.Length == rows) return PredictionColumn.Of(Array.Exists(texts, text => text.Length == 0) ? Array.ConvertAll(texts, text => text.Length == 0 ? null : text) : texts);
        var bytes = BinaryElements.Write(tensor);
        var width = rows == 0 ? 0 : bytes.Length / rows;
        // Texts of a row have no common width: the digest is that of the whole request.
        return PredictionColumn.Of([.. Enumerable.Range(0, rows).Select(row => Convert.ToHexStringLower(SHA256.HashData(tensor.Texts is null ? bytes.Span.Slice(row * width, width) : bytes.Span)))]);
    }

    private static double[] Numbers(Tensor tensor)
    {
        var (numbers, size) = (new double[tensor.Elements], ElementTypes.SizeOf(tensor.Type));
        for (var i = 0; i < numbers.Length; i++) numbers[i] = ElementBytes.Number(tensor.Type, tensor.Bytes.Span.Slice(i * size, size));
        return numbers;
    }

    private static double[] Column(ReadOnlySpan<byte> bytes, int column, int width)
    {
        var numbers = MemoryMarshal.Cast<byte, float>(bytes);
        var taken = new double[numbers.Length / width];
        for (var row = 0; row < taken.Length; row++) taken[row] = numbers[(row * width) + column];
        return taken;
    }

    private static string[] Labels(ReadOnlySpan<byte> bytes, ModelSignature signature)
    {
        var numbers = MemoryMarshal.Cast<byte, float>(bytes);
        var labels = new string[numbers.Length / signature.Width];
        for (var row = 0; row < labels.Length; row++) labels[row] = signature.Classes[RowAnswer.MostProbable(numbers.Slice(row * signature.Width, signature.Width))];
        return labels;
    }
}
