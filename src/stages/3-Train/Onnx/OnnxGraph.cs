using Assay.Train.Onnx.Wire;
using Google.Protobuf;

namespace Assay.Train.Onnx;

/// <summary>
/// A model's graph while it is put together. Values are named in order of their making, so that the same calls give the same bytes.
/// Versions are pinned: a file says the same to every runtime that can read it.
/// </summary>
internal sealed class OnnxGraph
{
    /// <summary>Version of the file format.</summary>
    public const long IrVersion = 8;

    /// <summary>Version of the general operators.</summary>
    public const long OperatorSet = 17;

    /// <summary>Version of the operators of classical machine learning.</summary>
    public const long MachineLearningOperatorSet = 3;

    /// <summary>The domain of the operators of classical machine learning.</summary>
    public const string MachineLearning = "ai.onnx.ml";

    private const string RowCount = "N";
    private readonly GraphProto _graph = new() { Name = "assay" };
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Declares an input of shape [N, 1]: one raw column.</summary>
    public string Input(string column, bool isText)
    {
        if (!_names.Add(column)) throw new ArgumentException($"The graph has the input '{column}' already.", nameof(column));
        _graph.Input.Add(Value(column, isText ? TensorProto.Types.ElementType.String : TensorProto.Types.ElementType.Float, 1));
        return column;
    }

    /// <summary>An input that stands for "every row", where an answer does not look at any.</summary>
    public string AnyInput => _graph.Input[0].Name;

    /// <summary>Declares <paramref name="value"/> (float, [N, <paramref name="width"/>]) as the graph's output, named <paramref name="name"/>.</summary>
    public void Output(string value, string name, int width)
    {
        if (!_names.Add(name)) throw new ArgumentException($"The graph has the value '{name}' already.", nameof(name));
        _graph.Node.Add(new NodeProto { OpType = "Identity", Name = name, Input = { value }, Output = { name } });
        _graph.Output.Add(Value(name, TensorProto.Types.ElementType.Float, width));
    }

    /// <summary>Adds a general operator with one output, whose name is returned.</summary>
    public string Node(string operatorType, IEnumerable<string> inputs, params AttributeProto[] attributes) => Add("", operatorType, inputs, attributes);

    /// <summary>Adds an operator of classical machine learning with one output, whose name is returned.</summary>
    public string LearningNode(string operatorType, IEnumerable<string> inputs, params AttributeProto[] attributes) => Add(MachineLearning, operatorType, inputs, attributes);

    /// <summary>Adds a constant tensor of floats, row after row.</summary>
    public string Constant(string role, IEnumerable<float> values, params long[] shape) => Keep(new TensorProto { Name = Fresh(role), DataType = TensorProto.Types.ElementType.Float, Dims = { shape }, FloatData = { values } });

    /// <summary>Adds a constant vector of whole numbers.</summary>
    public string Constant(string role, IReadOnlyCollection<long> values) => Keep(new TensorProto { Name = Fresh(role), DataType = TensorProto.Types.ElementType.Int64, Dims = { values.Count }, Int64Data = { values } });

    /// <summary>The file's bytes; the same graph gives the same bytes.</summary>
    public byte[] ToBytes(IEnumerable<KeyValuePair<string, string>> metadata)
    {
        var model = new ModelProto { IrVersion = IrVersion, ProducerName = "assay", ProducerVersion = AssayVersion.Text, Graph = _graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = OperatorSet });
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = MachineLearning, Version = MachineLearningOperatorSet });
        foreach (var (key, value) in metadata) model.MetadataProps.Add(new StringStringEntryProto { Key = key, Value = value });
        return model.ToByteArray();
    }

    private string Add(string domain, string operatorType, IEnumerable<string> inputs, AttributeProto[] attributes)
    {
        var name = Fresh(operatorType);
        _graph.Node.Add(new NodeProto { OpType = operatorType, Domain = domain, Name = name, Input = { inputs }, Output = { name }, Attribute = { attributes } });
        return name;
    }

    private string Keep(TensorProto tensor)
    {
        _graph.Initializer.Add(tensor);
        return tensor.Name;
    }

    // A user's column may have any name, so a name is never taken for granted.
    private string Fresh(string role)
    {
        var number = _graph.Node.Count + _graph.Initializer.Count + 1;
        var name = $"{role}_{number}";
        while (!_names.Add(name)) name += "_";
        return name;
    }

    private static ValueInfoProto Value(string name, TensorProto.Types.ElementType type, long width) => new()
    {
        Name = name,
        Type = new TypeProto
        {
            TensorType = new TypeProto.Types.Tensor
            {
                ElemType = type,
                Shape = new TensorShapeProto { Dim = { new TensorShapeProto.Types.Dimension { DimParam = RowCount }, new TensorShapeProto.Types.Dimension { DimValue = width } } },
            },
        },
    };
}
