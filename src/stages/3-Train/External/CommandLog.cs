using System.Text;

namespace Assay.Train.External;

/// <summary>What a command prints, on both streams, in the order in which it comes. Safe to write from several threads.</summary>
internal sealed class CommandLog
{
    /// <summary>Media type of the log.</summary>
    public const string MediaType = "text/plain";

    private const int MostCharacters = 4_000_000;
    private const int LinesToQuote = 12;
    private readonly StringBuilder _text = new();
    private readonly Queue<string> _last = new();
    private bool _isFull;

    /// <summary>The last lines, for a message; empty when nothing was printed.</summary>
    public string LastLines
    {
        get
        {
            lock (_text) return string.Join('\n', _last);
        }
    }

    /// <summary>Adds a line. Beyond four million characters only the last lines are kept, for messages.</summary>
    public void Add(string line)
    {
        lock (_text)
        {
            _last.Enqueue(line);
            if (_last.Count > LinesToQuote) _last.Dequeue();
            if (_isFull) return;
            _isFull = _text.Length + line.Length > MostCharacters;
            _text.Append(_isFull ? "(more was printed than is kept)" : line).Append('\n');
        }
    }

    /// <summary>A new part begins: the next run of the command.</summary>
    public void Begin(string heading)
    {
        Add($"== {heading}");
        lock (_text) _last.Clear();
    }

    /// <summary>All of it, UTF-8.</summary>
    public byte[] ToBytes()
    {
        lock (_text) return Encoding.UTF8.GetBytes(_text.ToString());
    }
}
