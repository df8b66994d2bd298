using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>
/// linux/gpio.h, uAPI v2. https://docs.kernel.org/userspace-api/gpio/chardev.html
/// </summary>
[CHeader("linux/gpio.h")]
internal static class Gpio
{
    public const uint GPIO_GET_CHIPINFO_IOCTL = 0x8044B401;
    public const uint GPIO_V2_GET_LINE_IOCTL = 0xC250B407;
    public const uint GPIO_V2_LINE_GET_VALUES_IOCTL = 0xC010B40E;
    public const uint GPIO_V2_LINE_SET_VALUES_IOCTL = 0xC010B40F;

    public const ulong GPIO_V2_LINE_FLAG_ACTIVE_LOW = 1 << 1;
    public const ulong GPIO_V2_LINE_FLAG_INPUT = 1 << 2;
    public const ulong GPIO_V2_LINE_FLAG_OUTPUT = 1 << 3;
    public const ulong GPIO_V2_LINE_FLAG_EDGE_RISING = 1 << 4;
    public const ulong GPIO_V2_LINE_FLAG_EDGE_FALLING = 1 << 5;
    public const ulong GPIO_V2_LINE_FLAG_OPEN_DRAIN = 1 << 6;
    public const ulong GPIO_V2_LINE_FLAG_BIAS_PULL_UP = 1 << 8;
    public const ulong GPIO_V2_LINE_FLAG_BIAS_PULL_DOWN = 1 << 9;

    public const uint GPIO_V2_LINE_ATTR_ID_OUTPUT_VALUES = 2;
    public const uint GPIO_V2_LINE_ATTR_ID_DEBOUNCE = 3;

    public const uint GPIO_V2_LINE_EVENT_RISING_EDGE = 1;
    public const uint GPIO_V2_LINE_EVENT_FALLING_EDGE = 2;

    public const int GPIO_MAX_NAME_SIZE = 32;
    public const int GPIO_V2_LINES_MAX = 64;
    public const int GPIO_V2_LINE_NUM_ATTRS_MAX = 10;

    /// <summary>struct gpiochip_info.</summary>
    [CStruct("struct gpiochip_info", "linux/gpio.h")]
    [StructLayout(LayoutKind.Explicit, Size = 68)]
    public unsafe struct ChipInfo
    {
        [FieldOffset(0)]
        public fixed byte name[GPIO_MAX_NAME_SIZE];

        [FieldOffset(32)]
        public fixed byte label[GPIO_MAX_NAME_SIZE];

        [FieldOffset(64)]
        public uint lines;
    }

    /// <summary>struct gpio_v2_line_config_attribute, with its struct gpio_v2_line_attribute.</summary>
    [CStruct("struct gpio_v2_line_config_attribute", "linux/gpio.h")]
    [StructLayout(LayoutKind.Explicit, Size = 24)]
    public struct ConfigAttribute
    {
        [CField("attr.id")]
        [FieldOffset(0)]
        public uint id;

        [CField("attr.values")]
        [FieldOffset(8)]
        public ulong values;

        [CField("attr.debounce_period_us")]
        [FieldOffset(8)]
        public uint debounce_period_us;

        [FieldOffset(16)]
        public ulong mask;
    }

    /// <summary>struct gpio_v2_line_request; its config has one attribute here, of ten.</summary>
    [CStruct("struct gpio_v2_line_request", "linux/gpio.h")]
    [StructLayout(LayoutKind.Explicit, Size = 592)]
    public unsafe struct LineRequest
    {
        [FieldOffset(0)]
        public fixed uint offsets[GPIO_V2_LINES_MAX];

        [FieldOffset(256)]
        public fixed byte consumer[GPIO_MAX_NAME_SIZE];

        [CField("config.flags")]
        [FieldOffset(288)]
        public ulong flags;

        [CField("config.num_attrs")]
        [FieldOffset(296)]
        public uint num_attrs;

        [CField("config.attrs[0]")]
        [FieldOffset(320)]
        public ConfigAttribute attribute;

        [FieldOffset(560)]
        public uint num_lines;

        [FieldOffset(564)]
        public uint event_buffer_size;

        [FieldOffset(588)]
        public int fd;
    }

    /// <summary>struct gpio_v2_line_values.</summary>
    [CStruct("struct gpio_v2_line_values", "linux/gpio.h")]
    [StructLayout(LayoutKind.Explicit, Size = 16)]
    public struct LineValues
    {
        [FieldOffset(0)]
        public ulong bits;

        [FieldOffset(8)]
        public ulong mask;
    }

    /// <summary>struct gpio_v2_line_event.</summary>
    [CStruct("struct gpio_v2_line_event", "linux/gpio.h")]
    [StructLayout(LayoutKind.Explicit, Size = 48)]
    public struct LineEvent
    {
        [FieldOffset(0)]
        public ulong timestamp_ns;

        [FieldOffset(8)]
        public uint id;

        [FieldOffset(12)]
        public uint offset;

        [FieldOffset(16)]
        public uint seqno;

        [FieldOffset(20)]
        public uint line_seqno;
    }
}
