using System.Text.Json;
using Assay.Inference.Wire;
using Assay.Kernel;
using Assay.Train.Scoring;

namespace Assay.Inference.Rows;

/// <summary>Reads rows as JSON: <c>{"rows": [{column: value}]}</c>, an array of rows, or one row by itself. Every problem of every cell is told at once.</summary>
internal sealed class JsonRows(RowColumns columns)
{
    private readonly List<Problem> _problems = [];
    private readonly bool[] _seen = new bool[columns.Inputs.Count];

    /// <summary>Whether rows out of what the model was trained on are refused.</summary>
    public bool Strict { get; private set; }

    /// <summary>Reads the whole body.</summary>
    /// <exception cref="MalformedRequestException">Every cell that is absent or of the wrong type.</exception>
    public void Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var json = new Utf8JsonReader(body);
            json.Read();
            if (json.TokenType == JsonTokenType.StartArray) ReadRows(ref json);
            else if (IsEnvelope(json)) ReadEnvelope(ref json);
            else ReadRow(ref json);
            if (json.Read()) throw new JsonException("Something follows the rows.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new MalformedRequestException(InferenceFaults.Malformed($"The rows are not JSON: {fault.Message}"));
        }

        if (columns.Rows == 0) throw new MalformedRequestException(InferenceFaults.Malformed("There are no rows.", "rows", null, "one row at least"));
        if (_problems.Count > 0) throw new MalformedRequestException(_problems);
    }

    private static bool IsEnvelope(Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject) return false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isRows = json.ValueTextEquals("rows");
            json.Read();
            if (isRows && json.TokenType == JsonTokenType.StartArray) return true;
            json.Skip();
        }

        return false;
    }

    private void ReadEnvelope(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("strict")) Strict = JsonShape.Truth(ref json, "strict");
            else if (!json.ValueTextEquals("rows")) throw new MalformedRequestException(InferenceFaults.Malformed("The field is not known.", json.GetString(), json.GetString(), "rows, strict"));
            else
            {
                json.Read();
                JsonShape.Expect(ref json, JsonTokenType.StartArray, "rows");
                ReadRows(ref json);
            }
        }
    }

    private void ReadRows(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) ReadRow(ref json);
    }

    private void ReadRow(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject) throw JsonShape.Wrong(ref json, "rows", "an object of column and value");
        columns.Begin();
        Array.Clear(_seen);
        var next = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var column = columns.Layout.Find(ref json, next);
            json.Read();
            if (column >= 0)
            {
                _seen[column] = true;
                next = column + 1;
                SetCell(ref json, column);
            }

            json.Skip();
        }

        for (var column = 0; column < _seen.Length; column++) if (!_seen[column]) _problems.Add(RowFaults.Absent(columns.Inputs[column], columns.Rows));
    }

    private void SetCell(ref Utf8JsonReader json, int column)
    {
        var input = columns.Inputs[column];
        switch (input.Kind, json.TokenType)
        {
            case (InputKind.Number, JsonTokenType.Number): columns.Set(column, json.GetDouble()); break;
            case (InputKind.Number, JsonTokenType.Null): columns.Set(column, double.NaN); break;
            case (InputKind.Number, JsonTokenType.True or JsonTokenType.False): columns.Set(column, json.GetBoolean() ? 1 : 0); break;
            case (InputKind.Text, JsonTokenType.String): columns.Set(column, columns.Layout.Text(ref json, column)); break;
            case (InputKind.Text, JsonTokenType.Null): columns.Set(column, ""); break;
            case (InputKind.Text, JsonTokenType.True or JsonTokenType.False): columns.Set(column, json.GetBoolean() ? "true" : "false"); break;
            default: _problems.Add(RowFaults.WrongType(input, columns.Rows, json.TokenType == JsonTokenType.String ? json.GetString()! : $"{json.TokenType}")); break;
        }
    }
}
