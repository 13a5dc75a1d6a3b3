using Assay.Reports.Marking;

namespace Assay.Reports.Plots;

/// <summary>How a picture looks. Colours stand in plain rules, so that programs that know no variables draw them too.</summary>
internal static class SvgPlotStyle
{
    /// <summary>How many shapes signs have.</summary>
    public const int Shapes = 5;

    private const int Rhythms = 4;

    private static readonly string[] Light = ["#1d5fa6", "#b4540a", "#0f766e", "#7a4b9a", "#6b7280", "#a8201a", "#1a6b3c"];
    private static readonly string[] Dark = ["#7db4f0", "#f0a463", "#57c5b6", "#c8a0e6", "#9aa3af", "#ff9d94", "#7fd3a0"];
    private static readonly string[] Dashes = ["none", "9 4", "2 4", "10 4 2 4"];

    /// <summary>The style sheet.</summary>
    public static Markup Sheet { get; } = Markup.Trusted($$"""

        text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;fill:#59616d}
        .heading{font-size:15px;font-weight:600;fill:#1c2026}.words{fill:#1c2026}.paper{fill:#fdfdfb}.axis{stroke:#d9dde2}.line{fill:none;stroke-width:2;stroke-linejoin:round}
        {{string.Concat(Dashes.Select((dash, i) => $".d{i}{{stroke-dasharray:{dash}}}"))}}
        {{Colours(Light)}}
        @media (prefers-color-scheme:dark){text{fill:#a3acb8}.heading,.words{fill:#e6e9ed}.paper{fill:#14171b}.axis{stroke:#363d47}{{Colours(Dark)}}}

        """);

    /// <summary>The classes of a curve's line.</summary>
    public static string LineClass(int place) => $"line c{place % Light.Length} d{place % Rhythms}";

    /// <summary>The class of a curve's signs.</summary>
    public static string SignClass(int place) => $"f{place % Light.Length}";

    private static string Colours(string[] colours) => string.Concat(colours.Select((colour, i) => $".c{i}{{stroke:{colour}}}.f{i}{{fill:{colour}}}"));
}
