using System.Text;
using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>Asks the kernel for one line.</summary>
internal static unsafe class GpioRequest
{
    // The kernel's most for one line: 16 for each of 64.
    private const uint EventBuffer = 1024;

    public static Descriptor Input(GpioLine line) => Request(line, request =>
    {
        request.flags = Native.Gpio.GPIO_V2_LINE_FLAG_INPUT
            | Native.Gpio.GPIO_V2_LINE_FLAG_EDGE_RISING
            | Native.Gpio.GPIO_V2_LINE_FLAG_EDGE_FALLING
            | Bias(line.Bias);
        request.event_buffer_size = EventBuffer;
        if (line.DebounceUs > 0)
        {
            request.num_attrs = 1;
            request.attribute.id = Native.Gpio.GPIO_V2_LINE_ATTR_ID_DEBOUNCE;
            request.attribute.debounce_period_us = (uint)line.DebounceUs;
            request.attribute.mask = 1;
        }

        return request;
    });

    /// <summary>The kernel makes it an output that is inactive from its first moment.</summary>
    public static Descriptor Output(GpioLine line) => Request(line, request =>
    {
        request.flags = Native.Gpio.GPIO_V2_LINE_FLAG_OUTPUT;
        request.num_attrs = 1;
        request.attribute.id = Native.Gpio.GPIO_V2_LINE_ATTR_ID_OUTPUT_VALUES;
        request.attribute.values = 0;
        request.attribute.mask = 1;
        return request;
    });

    public static bool Read(Descriptor line)
    {
        var values = new Native.Gpio.LineValues { mask = 1 };
        line.Ioctl(Native.Gpio.GPIO_V2_LINE_GET_VALUES_IOCTL, ref values, "read");
        return (values.bits & 1) == 1;
    }

    public static void Set(Descriptor line, bool isActive)
    {
        var values = new Native.Gpio.LineValues { mask = 1, bits = isActive ? 1u : 0u };
        line.Ioctl(Native.Gpio.GPIO_V2_LINE_SET_VALUES_IOCTL, ref values, "drive");
    }

    private static Descriptor Request(
        GpioLine line, Func<Native.Gpio.LineRequest, Native.Gpio.LineRequest> fill)
    {
        using var chip = OpenChip(line.Chip);
        var request = fill(new() { num_lines = 1 });
        request.offsets[0] = (uint)line.Offset;
        "booth"u8.CopyTo(new Span<byte>(request.consumer, Native.Gpio.GPIO_MAX_NAME_SIZE - 1));
        request.flags |= line.IsActiveLow ? Native.Gpio.GPIO_V2_LINE_FLAG_ACTIVE_LOW : 0;
        chip.Ioctl(Native.Gpio.GPIO_V2_GET_LINE_IOCTL, ref request, $"request line {line.Offset} of");
        return Descriptor.Own(request.fd, line.ToString());
    }

    private static Descriptor OpenChip(string chip)
    {
        if (chip.StartsWith('/'))
            return Descriptor.Open(chip, Fcntl.O_RDWR);

        var labels = new List<string>();
        foreach (var path in Directory.EnumerateFiles("/dev", "gpiochip*").Order())
        {
            var found = Descriptor.Open(path, Fcntl.O_RDWR);
            var label = Label(found);
            if (label == chip)
                return found;

            found.Dispose();
            labels.Add(label);
        }

        throw new IOException(
            $"open GPIO controller {chip}: found {string.Join(", ", labels.DefaultIfEmpty("none"))},"
            + " expected one of that label: check the board's file");
    }

    private static string Label(Descriptor chip)
    {
        var info = default(Native.Gpio.ChipInfo);
        chip.Ioctl(Native.Gpio.GPIO_GET_CHIPINFO_IOCTL, ref info, "describe");
        var label = new ReadOnlySpan<byte>(info.label, Native.Gpio.GPIO_MAX_NAME_SIZE);
        var end = label.IndexOf((byte)0);
        return Encoding.ASCII.GetString(end < 0 ? label : label[..end]);
    }

    private static ulong Bias(GpioBias bias) => bias switch
    {
        GpioBias.PullUp => Native.Gpio.GPIO_V2_LINE_FLAG_BIAS_PULL_UP,
        GpioBias.PullDown => Native.Gpio.GPIO_V2_LINE_FLAG_BIAS_PULL_DOWN,
        _ => 0,
    };
}
