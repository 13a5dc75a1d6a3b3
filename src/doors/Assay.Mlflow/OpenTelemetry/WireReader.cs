using System.Buffers.Binary;
using System.Text;

namespace Assay.Mlflow.OpenTelemetry;

/// <summary>Reads one message of Protocol Buffers' wire format, field by field, out of memory that it never leaves.</summary>
/// <param name="bytes">The message.</param>
internal ref struct WireReader(ReadOnlySpan<byte> bytes)
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Delimited = 2;
    private const int Fixed32 = 5;
    private const int MostVarintBytes = 10;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private ReadOnlySpan<byte> _rest = bytes;
    private int _type;

    /// <summary>The number of the field that was come to.</summary>
    public int Field { get; private set; }

    /// <summary>Goes on to the next field. The one before has to be read or skipped.</summary>
    /// <returns>False at the end.</returns>
    public bool Next()
    {
        if (_rest.IsEmpty) return false;
        var tag = ReadRaw();
        if (tag > uint.MaxValue || tag >> 3 == 0) throw new MalformedTelemetryException("a field has no valid number");
        Field = (int)(tag >> 3);
        _type = (int)(tag & 7);
        return true;
    }

    /// <summary>The field as a whole number.</summary>
    public ulong ReadVarint()
    {
        Expect(Varint);
        return ReadRaw();
    }

    /// <summary>The field as eight bytes.</summary>
    public ulong ReadFixed64()
    {
        Expect(Fixed64);
        return BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));
    }

    /// <summary>The field as bytes, or as a message within this one.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        Expect(Delimited);
        var length = ReadRaw();
        return length <= (ulong)_rest.Length ? Take((int)length) : throw new MalformedTelemetryException("a field is longer than the message that it is in");
    }

    /// <summary>The field as text.</summary>
    public string ReadText()
    {
        try
        {
            return Strict.GetString(ReadBytes());
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedTelemetryException("a text is not UTF-8");
        }
    }

    /// <summary>Passes over a field that is not looked at.</summary>
    public void Skip()
    {
        switch (_type)
        {
            case Varint: ReadRaw(); break;
            case Fixed64: Take(sizeof(ulong)); break;
            case Delimited: ReadBytes(); break;
            case Fixed32: Take(sizeof(uint)); break;
            default: throw new MalformedTelemetryException($"a field has the wire type {_type}, which is not used");
        }
    }

    private readonly void Expect(int type)
    {
        if (_type != type) throw new MalformedTelemetryException($"field {Field} has the wire type {_type} instead of {type}");
    }

    private ulong ReadRaw()
    {
        var value = 0UL;
        for (var i = 0; i < MostVarintBytes; i++)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 0x7F) << (7 * i);
            if (part < 0x80) return value;
        }

        throw new MalformedTelemetryException("a number has more than ten bytes");
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length) throw new MalformedTelemetryException("the message ends within a field");
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
