using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Assay.Kernel;

/// <summary>
/// Either a value or every <see cref="Problem"/> that prevents it. Used for whatever may be expected to fail: a stranger's file, a
/// missing key, a refused gate. Misuse by the caller throws instead.
/// </summary>
public readonly struct Outcome<T>
{
    private readonly ImmutableArray<Problem> _problems;

    private Outcome(T? value, ImmutableArray<Problem> problems)
    {
        Value = value;
        _problems = problems;
    }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => _problems.IsDefaultOrEmpty;

    /// <summary>The value; <c>default</c> when <see cref="Succeeded"/> is false.</summary>
    public T? Value { get; }

    /// <summary>All problems found, in the order found; empty on success.</summary>
    public ImmutableArray<Problem> Problems => _problems.IsDefault ? [] : _problems;

    /// <summary>The value, or an <see cref="InvalidOperationException"/> that prints the problems: for callers that have already checked.</summary>
    public T Required => Succeeded ? Value : throw new InvalidOperationException(string.Join(Environment.NewLine, Problems));

    /// <summary>Continues with <paramref name="next"/> on success; carries the problems on otherwise.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => Succeeded ? next(Value) : Outcome<TNext>.Failed(Problems);

    /// <summary>Transforms the value; carries the problems on otherwise.</summary>
    public Outcome<TNext> Map<TNext>(Func<T, TNext> transform) => Succeeded ? Outcome<TNext>.Success(transform(Value)) : Outcome<TNext>.Failed(Problems);

    /// <summary>A success.</summary>
    public static Outcome<T> Success(T value) => new(value, []);

    /// <summary>A failure with one or more problems.</summary>
    /// <exception cref="ArgumentException">No problem is given.</exception>
    public static Outcome<T> Failed(IEnumerable<Problem> problems)
    {
        var all = problems.ToImmutableArray();
        if (all.IsEmpty) throw new ArgumentException("A failed outcome names at least one problem.", nameof(problems));
        return new(default, all);
    }

    /// <summary>A value is a success.</summary>
    public static implicit operator Outcome<T>(T value) => Success(value);

    /// <summary>A problem is a failure.</summary>
    public static implicit operator Outcome<T>(Problem problem) => Failed([problem]);
}

/// <summary>The absence of a result: <c>Outcome&lt;Nothing&gt;</c> either happened or names its problems.</summary>
public readonly record struct Nothing;

/// <summary>Shorthands for building an <see cref="Outcome{T}"/>.</summary>
public static class Outcome
{
    /// <summary>Done, with nothing to return.</summary>
    public static Outcome<Nothing> Done => Outcome<Nothing>.Success(default);

    /// <summary>A failure with every problem found; a success with <paramref name="value"/> when there are none.</summary>
    public static Outcome<T> Unless<T>(IEnumerable<Problem> problems, Func<T> value)
    {
        var all = problems.ToImmutableArray();
        return all.IsEmpty ? Outcome<T>.Success(value()) : Outcome<T>.Failed(all);
    }
}
