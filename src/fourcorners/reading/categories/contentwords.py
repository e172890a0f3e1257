"""Words for traffic, places and what people write, show and keep, and words that mean no data at all.

Written as `phrases` says; a phrase that stands in two places means what it means in the first, and those of
`recordwords` come before these.
"""

from __future__ import annotations

from fourcorners.terms import Category

C = Category
MESSAGE_CONTENT = frozenset({C.CONTENT_MESSAGE})
# Dialling and routing information of a line or an account nobody described further.
SIGNALLING = frozenset({C.TRAFFIC_CALLS, C.TRAFFIC_HEADERS})

_NONE: tuple[Category, ...] = ()

CONTENTS: tuple[tuple[tuple[Category, ...], str], ...] = (
    (tuple(SIGNALLING), """
        pen register & trap & trace device?
        pen register trap & trace device
        pen register|trap device?
        pen & trap device?
        trap & trace device?
        pen trap
        dialing routing addressing & signaling information?
        dialing routing signaling & addressing information?
        dialing routing addressing
        traffic|event data
        verkehrsdaten
        données|donnees relatives au trafic
        datos de tráfico
        call & message metadata|record
        """),
    ((C.TRAFFIC_HEADERS,), """
        header
        envelope|outside of message|email|communication|mail
        metadata|header|traffic_data of? message|chat|email|communication|conversation
        message|chat|email|communication|conversation metadata|header|traffic_data
        address|account of? origin & destination
        account|user_id|username|number|person with_which|with_whom message were? exchanged
        identity of correspondent
        addressing|signalling|signaling information|data
        routing & addressing information|data
        non content record|data
        non content information|record|data about|of|for|concerning|relating_to communication|message|email
        non content information|data
        message|email without content
        envelope information|data
        message id|identifier
        delivery record|receipt
        message routing information
        email traffic
        list of message sent & received
        log of message|email|communication sent|exchanged
        log of message|email
        communication record
        communication traffic data
        date & time sent & received
        identity of communication partner
        communication partner
        username|name|account|user|identity|identifier with whom
        number of message
        header information|data|record
        email|message|mail|full header information?|record?
        to & from address|field|line|information|header
        address of sender & recipient
        sender & recipient address?
        identity of sender & recipient
        from & to address|field|line|information|header
        sender & recipient information?|address?
        recipient
        sender
        source & destination address
        source & destination email|electronic_mail address?
        source & destination of? communication
        type of? communication
        date , time , & duration of? communication|message
        date time & duration of? communication|message
        method of communication
        information about each? communication sent & received
        date & time of? communication|message|email
        date & time at which each? email was? sent
        size & length of? email|message
        message|messaging|mail|email|sms|communication log|metadata|traffic
        chat metadata|traffic
        message & call log
        text message|sms|mms log|record|detail
        transactional record|information|data
        electronic communication transactional record
        transaction & activity log
        transaction log
        metadata
        meta data
        routing information
        mail routing information
        traffic
        ip traffic
        netflow
        flow record
        non content communication|message record|information
        correspondent
        number of? message sent
        to , from , date|time|subject|cc
        from , to , date|time|subject|cc
        with whom & when
        with whom , when
        to whom & from? whom
        with whom it|they|he|she|user|account|holder|member? exchanged|wrote|corresponded|spoke|chatted
        whom exchanged message
        addressing
        to_whom|from_whom message|email|text? went|came|sent|passed
        list|register|table|index|journal of mail|message|email|text
        recipient address
        correspondent name|address
        """),
    ((C.LOCATION,), """
        location
        geolocation
        position
        position of? device|phone|handset|user|terminal
        whereabouts|location|position of? device|phone|handset|terminal|vehicle
        position recorded|stored
        ping
        trip|ride|route history|record|data|log
        trip|route taken|travelled|traveled
        route
        pick_up & drop_off point|place|location?
        location|gps|place|coordinate|position of post|photo|picture|image|video|upload|message
        where user? device|phone|handset|account was|is|has_been
        geolocation|geo record|log|history|point|detail|tag
        geotag
        geo tag
        place tagged|visited
        tagged place
        tagged location
        wifi|wi_fi access point|location|data
        cell id|identifier
        location of user|account|handset|terminal
        real time|live location
        approximate|estimated location
        movement
        location information|data|history|record|log|service|report|point|tracking
        historical? cell site location? information|data|record?|history
        cell site & sector? information|data|location|record
        cell site|tower
        cell tower information|data|record|dump|location|site
        csli
        gps
        gps data|location|coordinate|information
        geolocation data|information
        geo location data|information
        geographic location
        geographical location
        latitude & longitude
        coordinate
        place from_which
        whereabouts
        check in
        check ins
        physical location
        precise|precision|last|current location
        timing advance
        per call measurement data
        pcmd
        rtt
        e 911 phase? ii? location? data?
        e911
        location of device|phone|cell
        tower dump
        standortdaten
        ubicación
        position sent|shared|reported|logged|written|given|that|at|by|of
        position user|account|app shared|sent|reported
        position as logged|recorded|shown
        live position|pin|place
        where app|application|rider|driver|ride|trip|journey|walk|vehicle is|was|has_been|had_been|began|ended|started?
        where picture|photo|photograph|image|video|film|clip|it|they? was|were taken|made|recorded
        place stored|recorded|kept|written with|in picture|photo|image
        place|point|spot at? which? user|account|rider? checked in|visited
        checked in
        track of walk|ride|run|journey|route|trip
        start|pick_up|drop_off & end|drop_off|destination point
        where user|he|she|they|rider|driver|holder|handset|telephone was|were|is|has_been|had_been
        map position|point|data
        geodata
        route ridden|driven|walked|recorded|run
        track recorded|stored|log
        mast|antenna used|serving|connected
        cell mast
        base station
        place & time of pick_up|drop_off
        start & end|finish of trip|ride|walk|run|journey|route
        area in_which
        """),
    ((C.CONTENT_MESSAGE,), """
        content of? email|electronic_mail|communication|message|wire|private|text|chat|direct|such|account|electronic
        content of message & email|attachment
        content of? conversation|chat|correspondence|call|mailbox|voicemail|telephone_call
        message body
        body of message|email
        text of message|email
        email in|within|under folder|inbox|mailbox|account
        email & draft|attachment
        email to & from|between
        letter & message
        written exchange
        exchange of message|letter|email
        attachment to|of message|email
        what was? said|written
        communication between account|user|them|two
        message & anything attached
        voice message|note
        group chat|call|conversation
        conversation thread|history
        message history|thread
        chat & message
        message & attachment
        message exchanged
        email folder
        instant|direct|private messaging? content
        archived message
        content of email & message
        content of? wire & electronic communication
        content of? electronic communication
        content of? text? message
        content information
        communication content
        email content
        content
        content data
        stored communication
        stored electronic communication
        wire & electronic communication
        electronic communication
        emails
        email message|communication|correspondence
        email & attachment
        email sent|stored|received|contained
        email attachment
        message
        private|direct|text|chat|instant|sms|mms|stored|sent|received|voice|whatsapp|unread|group|ephemeral|electronic|incoming|outgoing message
        private & ephemeral|group|direct message
        group chat|conversation|message
        private|direct message & chat
        dm
        sms
        mms
        chat
        chat history|log|record|transcript
        conversation
        voicemail
        voice mail
        video|voice call|calling content|recording
        draft
        draft email
        inbox
        mailbox
        mail folder
        inbox & sent folder?
        inbox|sent|draft|trash|spam|junk|archive|deleted_items folder
        subject line|field|header|heading
        subject
        correspondence
        private|written|oral|incoming|outgoing|recorded|direct communication
        communication & message
        message & communication
        copy of communication
        telephone conversation
        inhaltsdaten
        données|donnees relatives au contenu
        contenido de? comunicaciones
        """),
    (_NONE, """
        record pertaining|relating|related|regarding|concerning to? communication between
        correspondence|communication|message|contact|chat|email|interaction|ticket with|to|from|between customer|support|service|provider|company|platform support|service|team?
        customer support record|communication|ticket|contact|correspondence
        support ticket|record|communication|request
        content standard|rule|guideline|warning|notice
        contact person|officer|point
        complaint
        abuse report|complaint
        report & complaint
        communication between
        communication with customer? support|service
        contact with support|customer service?
        record of? action taken
        time of? arrest
        communication provider|service|device|company
        electronic communication service|provider|device|system
        electronic communication service provider
        remote computing service
        domain name
        name of? court|judge|agency|case
        this subpoena|order|warrant|request
        account & identifier
        correspondence & note of record
        backup|electronic|storage|removable|social|digital|news media
        pursuant to request
        http request
        search warrant|of|person|property|premises
        search & seizure|seize
        to search
        install & use|operate device
        install|use|operate|record_of device
        installation & use of? device
        article & thing
        instrument , article & thing
        content moderation|policy
        day of service
        service of
        communication device
        mobile application
        email service|provider|account|format|attachment_to
        account name holder
        grand jury subpoena
        law enforcement agency|officer
        subject account|to|matter|of|offense|line_of
        target device|telephone|account|phone|email
        subject device|telephone
        trap & trace device installed
        service provider|process|list|of_process
        social media service
        service of|by subpoena|process|order|warrant
        by email
        via email
        email or? fax
        in electronic form|format
        electronic service
        internet service provider
        at address
        case name|number
        return address
        address below|above|listed
        contact person
        customer service
        customer support
        communication service
        online service
        internet service
        number of page
        content of? order|subpoena|application|warrant|attachment|letter|request|affidavit
        device search
        content you consider
        service you
        message board
        other member
        file number
        case file
        log file attached
        on file
        session with
        account subscriber
        user group
        """),
    ((C.CONTENT_POST,), """
        post
        advert
        ad
        what account|user|page|profile|was? posted|published
        item listed for sale
        listing of shop|seller|store
        text of post|comment|review|listing|advertisement|advert|ad
        post to group|page|wall|timeline|forum
        post visible
        auction
        thread
        reply & comment
        public & private post
        caption
        hashtag
        reaction
        content posted|published
        posted|published content
        public content
        listing
        advertisement
        posting
        tweet
        retweet
        comment
        status update
        wall post|posting
        news feed
        timeline
        story
        stories
        publication
        review
        blog post|entry
        review posted|written|left|published
        event posting
        forum post
        article
        like
        testimonial
        text & picture|photo of offer|listing|campaign|advert|page|item
        text , picture & update|price
        page as it|they? stood|appeared|shown
        announcement
        post , listing
        notice board entry
        offer posted|published
        goods|article|item|animal offered|put|listed|advertised for sale
        entry in|on forum|board|wall|guestbook
        forum entry
        statement|text|image posted|published on|to|in|by
        """),
    ((C.CONTENT_MEDIA,), """
        photo
        footage
        video|camera|cctv|doorbell|security footage|clip|recording|video
        recorded clip|video|footage
        snapshot
        content of photo|video|image
        live stream
        livestream
        stream
        reel
        clip
        photo & media
        image & video
        audio & video
        photo album|library
        album
        recorded video|stream|broadcast
        uploaded photo|image|video|media
        photograph
        photo & video
        picture
        image
        video
        media
        media file
        audio
        audio recording|file
        recording
        video & picture
        film
        film uploaded|shared|posted|stored|made
        screenshot
        screen shot
        moving image
        scan of document|identity|id|paper
        """),
    ((C.CONTENT_FILE,), """
        file
        spreadsheet
        document & spreadsheet|presentation|file|image|photo
        document , spreadsheet
        document in|kept|held in? drive|folder|cloud|account|storage
        content of? cloud|cloud_storage|storage|drive|folder|repository|repositories|backup
        folder
        folder named|called|content
        presentation
        stored file|content
        document stored|saved|uploaded|kept|shared
        stored document
        cloud file|document|backup|data|content
        file & folder
        file stored|uploaded|saved|shared
        shared folder|file
        album backup
        document & file
        file & document
        database
        database record
        calendar
        calendar data|entry
        backup
        back up
        icloud backup|data
        device backup
        cloud storage
        google drive
        drive
        source code
        repository
        repositories
        package
        package uploaded
        record of package uploaded
        upload
        uploaded file|content|material
        note
        notebook
        content of? storage|server|drive
        server content|image
        website content
        website
        text document
        scanned paper|document
        previous|earlier|former|prior version
        version history
        version & change history
        shared drive|space|storage|library
        online|electronic|hosted storage
        content of online|cloud|hosted|shared storage|drive|locker|vault|space
        certificate|licence|document|paper|design|drawing|material uploaded|stored|saved|deposited
        stored paper|design|drawing|material
        drawing & design
        web space
        """),
    ((C.CONTENT_SEARCH,), """
        history of search|browsing
        word|term|phrase typed|entered|put
        viewing|watch|watched|play history
        queries
        search history|query|queries|term|word|record|log|data|request|activity
        record of search
        recent search
        visited|viewed page|site|website
        visited website
        site visited
        url visited
        bookmark
        browser history
        term entered|searched|queried
        word|term searched for?
        search
        search & browsing history
        search performed|conducted|made|run|entered
        query history|log
        web|browsing|browser|internet history
        browsing
        web & app activity
        web page visited
        page visited|viewed
        """),
    ((C.CONTENT_PROFILE,), """
        profile
        account profile
        about section|page|text
        profile|page as it? stood
        profile information|data|page|content|detail|setting
        profile photo|picture|image
        profile & biography?
        biography
        bio
        avatar
        """),
    ((C.CONTENT_DELETED,), """
        deleted
        deleted content|item|file|data|record|material
        content that? was|were|is|are|been|has_been|have_been? deleted|removed|erased
        content since? deleted|removed|erased
        removed content
        material deleted
        anything deleted
        deleted but recoverable|retained
        deleted material
        deleted & archived
        recoverable
        trash
        since|later|afterwards|subsequently been? removed|deleted|erased|withdrawn|taken_down
        taken down
        removed|deleted|erased|withdrawn but|& still? retained|held|kept|recoverable|stored
        removed|deleted|erased by user|company|member|holder|customer|poster
        removed|deleted|erased by it|you & retained|held|kept
        including|also|even if|though|those? since? removed|deleted|erased
        rejected & withdrawn
        recycle bin
        item|material|message in recycle? bin|trash
        deleted item
        bin
        still recoverable
        recoverable data|item|file
        data|content|record|item user deleted|removed|erased
        """),
    ((C.CONTENT_DELETED, C.CONTENT_MESSAGE), """
        message|email|chat|communication since? deleted|removed|erased
        message|email|chat|communication that? user|were|was|have_been|has_been? has|have? deleted|removed|erased
        deleted message|email|communication|chat|conversation
        """),
    ((C.CONTENT_DELETED, C.CONTENT_POST), """
        deleted post|comment|tweet
        post|comment|tweet|listing|review which|that? have|has? since? been? deleted|removed|erased|withdrawn|taken_down
        """),
    ((C.CONTENT_DELETED, C.CONTENT_MEDIA), """
        photo|image|video|picture since? deleted|removed|erased
        deleted photo|image|video|picture
        """),
    ((C.CONTENT_PROFILE, C.SUBSCRIBER_SERVICE), """
        privacy setting
        """),
    ((C.SUBSCRIBER_SERVICE, C.ANY), """
        account history
        """),
    ((C.SESSION_IP, C.TRAFFIC_HEADERS), """
        source & destination ip|internet_protocol address
        """),
    ((C.SESSION_IP, C.CONTENT_FILE), """
        ip download log
        download log
        download record|history
        """),
)  # fmt: skip
