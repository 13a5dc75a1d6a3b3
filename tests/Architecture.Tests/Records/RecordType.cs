using System.Collections.Immutable;
using System.Reflection;
using Architecture.Tests.References;
using Assay.Ledger.Records;

namespace Architecture.Tests.Records;

/// <summary>A type that is the shape of a kind of record.</summary>
/// <param name="Type">The body.</param>
/// <param name="Kind">The kind that it names.</param>
internal sealed record RecordType(Type Type, RecordKind Kind)
{
    /// <summary>Every kind of every room, room by room from the ground up, then by name.</summary>
    public static ImmutableArray<RecordType> All { get; } = [.. Rooms.Types.Where(IsBody).Select(type => new RecordType(type, KindOf(type))).OrderBy(record => RoomOrder(record.Type)).ThenBy(record => record.Kind.Name, StringComparer.Ordinal).ThenBy(record => record.Kind.Version)];

    /// <summary><c>train.run.v1</c></summary>
    public string FileStem => $"{Kind.Name}.v{Kind.Version}";

    public static RecordType Named(string stem) => All.Single(record => record.FileStem == stem);

    private static int RoomOrder(Type type) => ReferenceTable.Rows.Keys.ToList().IndexOf(Rooms.All.Single(room => room.Assembly == type.Assembly).Project.Name);

    private static bool IsBody(Type type) => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRecordBody<>));

    private static RecordKind KindOf(Type type) => (RecordKind)type.GetProperty("Kind", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
