using System.Globalization;

namespace Assay.Bench.Tracking;

/// <summary>What is measured, and how much of it.</summary>
internal sealed record RunSettings
{
    /// <summary>The bare server.</summary>
    public const string Echo = "echo";

    /// <summary>The database without a server.</summary>
    public const string Sqlite = "SQLite";

    /// <summary>What no server can be faster than, by its name in the table.</summary>
    public static IReadOnlyList<string> Bounds { get; } = [Echo, Sqlite];

    /// <summary>The servers, in the order in which they take turns; the first is what the others are compared with.</summary>
    public IReadOnlyList<Target> Targets { get; private init; } = [];

    /// <summary>Commands that start servers, by the server's name.</summary>
    public IReadOnlyDictionary<string, string> Starts { get; private init; } = new Dictionary<string, string>();

    /// <summary>Names of workloads; empty means all.</summary>
    public IReadOnlyList<string> Workloads { get; private init; } = [];

    /// <summary>How many clients write at the same time.</summary>
    public int Clients { get; private init; } = 8;

    /// <summary>How long each workload is counted.</summary>
    public TimeSpan Window { get; private init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long it runs before.</summary>
    public TimeSpan WarmUp { get; private init; } = TimeSpan.FromSeconds(2);

    /// <summary>Runs that are searched.</summary>
    public int Runs { get; private init; } = 10_000;

    /// <summary>Points of the history that is read.</summary>
    public int Points { get; private init; } = 100_000;

    /// <summary>Size of the artifact.</summary>
    public int SizeMebibytes { get; private init; } = 256;

    /// <summary>How often the artifact goes up and down.</summary>
    public int Rounds { get; private init; } = 3;

    /// <summary>Experiment that keeps the searched runs for the next time; null makes them anew.</summary>
    public string? SeedName { get; private init; }

    /// <summary>Where the figures go as JSON; null keeps them to the table.</summary>
    public string? JsonFile { get; private init; }

    /// <summary>Where SQLite's bare rates are measured: the disk on which the servers write.</summary>
    public string SqliteFolder { get; private init; } = Path.GetTempPath();

    /// <summary>The echo and SQLite are measured too.</summary>
    public bool HasBounds { get; private init; } = true;

    /// <summary>Tells this run's experiments from those of all others.</summary>
    public string Mark { get; } = $"{DateTimeOffset.UtcNow:yyyyMMdd-HHmmss}-{Environment.ProcessId}";

    /// <summary>The name of a workload's experiment.</summary>
    public string ExperimentName(string workload) => $"assay-bench-{workload}-{Mark}";

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">It cannot be read; the message says where.</exception>
    public static RunSettings Parse(IReadOnlyList<string> words)
    {
        var settings = new RunSettings();
        for (var i = 0; i < words.Count; i++)
        {
            var takesValue = words[i] != "--without-bounds";
            if (takesValue && i + 1 >= words.Count) throw new FormatException($"{words[i]} has no value.");
            settings = settings.With(words[i], takesValue ? words[++i] : "");
        }

        var unknown = settings.Starts.Keys.Except(settings.Targets.Select(target => target.Name)).FirstOrDefault();
        if (unknown is not null) throw new FormatException($"--start '{unknown}': no --target has that name.");
        var names = settings.Targets.Select(target => target.Name).Concat(Bounds).ToList();
        var twice = names.FirstOrDefault(name => names.Count(other => other == name) > 1);
        if (twice is not null) throw new FormatException($"--target '{twice}': the name is taken; every column of the table needs its own.");
        var workload = settings.Workloads.Except(TrackingBench.All.Select(each => each.Name)).FirstOrDefault();
        if (workload is not null) throw new FormatException($"There is no workload '{workload}'; there are {string.Join(", ", TrackingBench.All.Select(each => each.Name))}.");
        return settings.Targets.Count > 0 ? settings : throw new FormatException("Name at least one --target.");
    }

    private RunSettings With(string option, string value) => option switch
    {
        "--target" => this with { Targets = [.. Targets, Target.Parse(value)] },
        "--start" => this with { Starts = Starts.Append(Start(value)).ToDictionary() },
        "--workload" => this with { Workloads = [.. Workloads, .. value.Split(',')] },
        "--clients" => this with { Clients = Number(option, value) },
        "--seconds" => this with { Window = TimeSpan.FromSeconds(Number(option, value)) },
        "--warm-up" => this with { WarmUp = TimeSpan.FromSeconds(Number(option, value)) },
        "--runs" => this with { Runs = Number(option, value) },
        "--points" => this with { Points = Number(option, value) },
        "--size" => this with { SizeMebibytes = Number(option, value) },
        "--rounds" => this with { Rounds = Number(option, value) },
        "--seed-name" => this with { SeedName = value },
        "--json" => this with { JsonFile = value },
        "--sqlite-folder" => this with { SqliteFolder = value },
        "--without-bounds" => this with { HasBounds = false },
        _ => throw new FormatException($"There is no option {option}."),
    };

    private static KeyValuePair<string, string> Start(string value) =>
        value.IndexOf('=') is > 0 and var equals ? new(value[..equals], value[(equals + 1)..]) : throw new FormatException($"--start '{value}': expected NAME=COMMAND.");

    private static int Number(string option, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new FormatException($"{option} '{value}': expected a whole number above 0.");
}
